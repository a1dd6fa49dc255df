package dev.candor.core.tck.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where third parties, the service loader, the environment and the clock may be met. */
public final class RoomRules {

  private static final List<String> FREE =
      List.of("java.", "javax.", "org.w3c.dom.", "org.xml.sax.", "org.jspecify.annotations.");

  private static final Predicate<String> EVERYWHERE = room -> true;
  private static final Predicate<String> INTERNAL = room -> (room + ".").contains(".internal.");
  private static final Predicate<String> DOCUMENTS =
      in("cv.render", "cv.ats", "cv.profile.read", "cv.internal.page");
  private static final Predicate<String> PARSING =
      in("core.text", "cv.structure", "cv.profile.read").or(room -> room.startsWith("sources."));

  /** Package prefix of a library, and the rooms it may be used in. */
  private static final Map<String, Predicate<String>> ROOMS =
      Map.ofEntries(
          Map.entry("com.google.common.", EVERYWHERE),
          Map.entry("org.slf4j.", EVERYWHERE),
          Map.entry("okhttp3.", in("core.net")),
          Map.entry("okio.", in("core.net")),
          Map.entry("kotlin.", in("core.net")),
          Map.entry("tools.jackson.", INTERNAL),
          Map.entry("com.fasterxml.jackson.annotation.", INTERNAL),
          Map.entry("com.networknt.", INTERNAL.or(in("cv.profile.read"))),
          Map.entry("org.apache.lucene.", in("core.index")),
          Map.entry("com.github.benmanes.caffeine.", in("core.store")),
          Map.entry("org.jsoup.", PARSING),
          Map.entry("io.github.resilience4j.", in("core.guard")),
          Map.entry("io.github.bucket4j.", in("core.guard")),
          Map.entry("crawlercommons.", in("core.net")),
          Map.entry("io.opentelemetry.", in("core.internal.trace")),
          Map.entry("org.commonmark.", DOCUMENTS.or(in("cv.structure"))),
          Map.entry("org.apache.poi.", DOCUMENTS),
          Map.entry("org.openxmlformats.", DOCUMENTS),
          Map.entry("org.apache.xmlbeans.", DOCUMENTS),
          Map.entry("org.apache.pdfbox.", DOCUMENTS),
          Map.entry("org.apache.fontbox.", DOCUMENTS),
          Map.entry("org.apache.xmpbox.", DOCUMENTS),
          Map.entry("com.openhtmltopdf.", DOCUMENTS));

  private static final Set<String> ENVIRONMENT =
      Set.of(
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.System.getProperties",
          "java.lang.System.setProperty",
          "java.lang.System.setProperties",
          "java.lang.System.clearProperty",
          "java.lang.Boolean.getBoolean",
          "java.lang.Integer.getInteger",
          "java.lang.Long.getLong");

  private static final Set<String> CLOCK_AND_CHANCE =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.Math.random",
          "java.time.InstantSource.system",
          "java.util.Calendar.getInstance",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current");

  private static final Set<String> LOCALIZED =
      Set.of(
          "java.lang.String.format",
          "java.lang.String.toLowerCase",
          "java.lang.String.toUpperCase",
          "java.util.Locale.getDefault");

  private RoomRules() {}

  /** Each library in its room; a library without a room nowhere. */
  public static ArchRule thirdPartiesInTheirRoom(House house) {
    return Conditions.dependenciesShould(
        "keep third parties in their room",
        (from, to) ->
            isExample(house, from)
                || !isThirdParty(house, to)
                || roomsOf(to).map(rooms -> rooms.test(house.nameOf(from))).orElse(false));
  }

  /** No type of a library in what others see. */
  public static ArchRule noThirdPartyInSignatures(House house) {
    return Conditions.classesShould(
        "show no third party in a public signature",
        type ->
            isExample(house, type)
                || house.isInternal(type)
                || !type.getModifiers().contains(JavaModifier.PUBLIC)
                || signature(type)
                    .flatMap(seen -> seen.getAllInvolvedRawTypes().stream())
                    .map(JavaClass::getBaseComponentType)
                    .noneMatch(seen -> isThirdParty(house, seen)));
  }

  /** One place finds providers. */
  public static ArchRule oneServiceLoader(House house) {
    return Conditions.dependenciesShould(
        "leave ServiceLoader to core.provider",
        (from, to) ->
            !to.getName().equals("java.util.ServiceLoader")
                || house.nameOf(from).equals("core.provider"));
  }

  /** One class reads the environment and system properties. */
  public static ArchRule environmentOnlyInSettings(House house) {
    return Conditions.callsShould(
        "leave environment and system properties to core.provider.Settings",
        (from, call) ->
            !ENVIRONMENT.contains(nameOf(call))
                || (house.nameOf(from).equals("core.provider")
                    && outermost(from).getSimpleName().equals("Settings")));
  }

  /** Time and chance are passed in; a facade, where they enter, may take the system's. */
  public static ArchRule clockOnlyByInjection(House house) {
    return Conditions.callsShould(
        "take clock, ids and randomness as parameters",
        (from, call) ->
            !readsClockOrChance(call)
                || house.kindOf(from).equals(Optional.of(Kind.FACADE))
                || isExample(house, from)
                || (nameOf(call).equals("java.lang.System.nanoTime")
                    && house.nameOf(from).equals("core.guard")));
  }

  /** What is written is the same on every machine: its digits and its letters, too. */
  public static ArchRule noLocaleOfTheMachine() {
    return Conditions.callsShould(
        "name the locale when they format or change case",
        (from, call) ->
            !LOCALIZED.contains(nameOf(call))
                || call.getTarget().getFullName().contains("java.util.Locale"));
  }

  private static boolean readsClockOrChance(JavaAccess<?> call) {
    String owner = call.getTargetOwner().getName();
    String member = call.getName();
    String called = owner + "." + member;
    boolean withoutArguments = call.getTarget().getFullName().endsWith("()");
    boolean withClock = call.getTarget().getFullName().contains("java.time.Clock");
    return CLOCK_AND_CHANCE.contains(called)
        || called.equals("java.lang.System.nanoTime")
        || (owner.startsWith("java.time.") && member.equals("now") && !withClock)
        || (owner.equals("java.time.Clock") && member.startsWith("system"))
        || (owner.equals("java.time.Clock") && member.startsWith("tick") && !withClock)
        || (member.equals("<init>")
            && withoutArguments
            && Set.of("java.util.Date", "java.util.Random", "java.util.SplittableRandom")
                .contains(owner));
  }

  private static Stream<JavaType> signature(JavaClass type) {
    Stream<JavaType> parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<JavaType> fields =
        type.getFields().stream()
            .filter(field -> isSeen(field.getModifiers()))
            .map(JavaField::getType);
    Stream<JavaType> members =
        type.getCodeUnits().stream()
            .filter(unit -> isSeen(unit.getModifiers()))
            .flatMap(RoomRules::signature);
    return Stream.of(parents, fields, members).flatMap(seen -> seen);
  }

  private static Stream<JavaType> signature(JavaCodeUnit unit) {
    Stream<JavaType> inAndOut =
        Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
    return Stream.concat(inAndOut, unit.getExceptionTypes().stream());
  }

  private static boolean isSeen(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean isThirdParty(House house, JavaClass type) {
    return !house.owns(type)
        && !type.isPrimitive()
        && FREE.stream().noneMatch(type.getName()::startsWith);
  }

  private static Optional<Predicate<String>> roomsOf(JavaClass type) {
    return ROOMS.entrySet().stream()
        .filter(room -> type.getName().startsWith(room.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isExample(House house, JavaClass type) {
    return house.kindOf(type).equals(Optional.of(Kind.EXAMPLE));
  }

  private static String nameOf(JavaAccess<?> call) {
    return call.getTargetOwner().getName() + "." + call.getName();
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(RoomRules::outermost).orElse(type);
  }

  private static Predicate<String> in(String... rooms) {
    return Set.of(rooms)::contains;
  }
}
