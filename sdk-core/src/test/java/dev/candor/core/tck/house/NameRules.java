package dev.candor.core.tck.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What names say, and what every package and class declares. */
public final class NameRules {

  private static final Set<String> EMPTY_WORDS =
      Set.of("Impl", "Manager", "Util", "Utils", "Helper", "Helpers", "Data");

  private NameRules() {}

  /**
   * A name says what a thing is: no word that could stand on any class, no {@code Default} in
   * front.
   */
  public static ArchRule namesSayWhatAThingIs() {
    return Conditions.classesShould(
        "have no Impl, Manager, Util, Helper or Data in their name, and no Default in front",
        type ->
            !type.getSimpleName().startsWith("Default")
                && wordsOf(type).noneMatch(EMPTY_WORDS::contains));
  }

  /** Every package is on the list of the house. */
  public static ArchRule everyPackageIsListed(House house) {
    return Conditions.classesShould(
        "live in a package listed in House", type -> house.kindOf(type).isPresent());
  }

  /** Every package says what null means in it. */
  public static ArchRule everyPackageIsNullMarked() {
    return Conditions.classesShould(
        "live in a package marked @NullMarked",
        type -> type.getPackage().isAnnotatedWith(NullMarked.class));
  }

  /** A class is final, abstract or sealed: who extends it is decided, not left open. */
  public static ArchRule classesAreClosed() {
    return Conditions.classesShould(
        "be final, abstract or sealed",
        type ->
            type.isInterface()
                || type.isEnum()
                || type.isAnonymousClass()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.getModifiers().contains(JavaModifier.ABSTRACT)
                || type.reflect().isSealed());
  }

  private static Stream<String> wordsOf(JavaClass type) {
    return Arrays.stream(type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])", -1));
  }
}
