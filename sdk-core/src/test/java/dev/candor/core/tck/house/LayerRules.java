package dev.candor.core.tck.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Optional;
import java.util.Set;

/** Who may use whom. */
public final class LayerRules {

  private static final Set<String> WITHOUT_MODEL =
      Set.of("cv.ats", "cv.render", "cv.deliver", "cv.evidence");
  private static final Set<String> MODEL = Set.of("core.spi.llm", "core.llm");

  private LayerRules() {}

  /** Ground, words, plugs, engines and stages, flow, facade: each uses what lies below. */
  public static ArchRule layers(House house) {
    return Conditions.dependenciesShould(
        "use only the layers below their own",
        (from, to) -> !house.owns(to) || house.mayUse(from, to));
  }

  /** Not one package cycle, a package and its child included. */
  public static ArchRule noPackageCycles(House house) {
    return SlicesRuleDefinition.slices()
        .assignedFrom(byPackage(house))
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true);
  }

  /** Stages, engines, plugs, boards and backends do not know their like. */
  public static ArchRule strangers(House house) {
    return Conditions.dependenciesShould(
        "be strangers to their own kind",
        (from, to) -> {
          Optional<Kind> kind = house.kindOf(from);
          return kind.isEmpty()
              || !kind.get().isStrangerToItsKind()
              || !kind.equals(house.kindOf(to))
              || house.nameOf(from).equals(house.nameOf(to))
              || house.areFriends(house.nameOf(from), house.nameOf(to));
        });
  }

  /** No model checks, renders or delivers. */
  public static ArchRule noModelAfterTailoring(House house) {
    return Conditions.dependenciesShould(
        "know no language model in ats, render, deliver and evidence",
        (from, to) ->
            !house.owns(from)
                || !WITHOUT_MODEL.contains(house.nameOf(from))
                || !house.owns(to)
                || !MODEL.contains(house.nameOf(to)));
  }

  /** Words and plugs use the JDK, JSpecify, words, and the exceptions they throw. */
  public static ArchRule wordsAndPlugsStandAlone(House house) {
    return Conditions.dependenciesShould(
        "in words and plugs use only the JDK, JSpecify, words and errors",
        (from, to) ->
            !house.kindOf(from).map(Kind::isVocabulary).orElse(false)
                || isVocabularyOf(house, from, to));
  }

  private static boolean isVocabularyOf(House house, JavaClass from, JavaClass to) {
    if (!house.owns(to)) {
      return to.getPackageName().startsWith("java.")
          || to.getPackageName().equals("org.jspecify.annotations");
    }
    String used = house.nameOf(to);
    return house.nameOf(from).equals(used)
        || used.equals("core.error")
        || house.kindOf(to).equals(Optional.of(Kind.WORDS))
        || house.areFriends(house.nameOf(from), used);
  }

  private static SliceAssignment byPackage(House house) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return house.owns(type)
            ? SliceIdentifier.of(type.getPackageName())
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "packages";
      }
    };
  }
}
