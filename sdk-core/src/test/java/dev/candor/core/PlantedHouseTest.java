package dev.candor.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.candor.core.tck.house.House;
import dev.candor.core.tck.house.HouseContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A house built wrong on purpose: each rule finds what was planted for it, and nothing else. */
final class PlantedHouseTest {

  private static final String CYCLES = "no package cycles";

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("dev.candor.planted");

  private static final Map<String, ArchRule> RULES =
      HouseContract.rules(House.at("dev.candor.planted"));

  private static final Map<String, Set<String>> VIOLATORS =
      Map.ofEntries(
          Map.entry(
              "layers",
              Set.of(
                  "GroundThatKnowsAnEngine",
                  "StageThatCallsAnothersPlug",
                  "StageThatQueues",
                  "BoardThatKnowsAnEngine")),
          Map.entry("strangers", Set.of("EngineThatKnowsAnEngine", "PlugThatKnowsAPlug")),
          Map.entry("no model after tailoring", Set.of("RendererThatAsksAModel")),
          Map.entry("one service loader", Set.of("SecondServiceLoader")),
          Map.entry(
              "environment only in settings",
              Set.of("EngineThatReadsTheEnvironment", "EngineThatReadsAProperty")),
          Map.entry(
              "clock only by injection", Set.of("EngineWithAClockOfItsOwn", "EngineThatRollsDice")),
          Map.entry("no locale of the machine", Set.of("EngineThatWritesAsTheMachineDoes")),
          Map.entry(
              "third parties in their room", Set.of("LibraryOutOfItsRoom", "LibraryWithoutARoom")),
          Map.entry("no third party in signatures", Set.of("LibraryInASignature")),
          Map.entry(
              "words and plugs stand alone",
              Set.of("WordThatKnowsALibrary", "PlugThatUsesGround", "PlugThatKnowsAPlug")),
          Map.entry("names say what a thing is", Set.of("RoleManager", "DefaultRoles")),
          Map.entry("every package is listed", Set.of("Stray")),
          Map.entry("every package is null-marked", Set.of("Unmarked")),
          Map.entry("classes are closed", Set.of("OpenClass")));

  @Test
  void every_rule_is_proved() {
    Set<String> proved = new TreeSet<>(VIOLATORS.keySet());
    proved.add(CYCLES);
    assertEquals(new TreeSet<>(RULES.keySet()), proved);
  }

  static Set<String> rules() {
    return VIOLATORS.keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_finds_what_was_planted_for_it_and_nothing_else(String rule) {
    Set<String> found = new TreeSet<>();
    RULES
        .get(rule)
        .evaluate(PLANTED)
        .<JavaClass>handleViolations(
            (violators, message) -> violators.forEach(type -> found.add(type.getSimpleName())));
    found.remove("package-info");
    assertEquals(new TreeSet<>(VIOLATORS.get(rule)), found);
  }

  @Test
  void a_package_cycle_is_found() {
    List<String> details = RULES.get(CYCLES).evaluate(PLANTED).getFailureReport().getDetails();
    assertEquals(1, details.size());
    assertTrue(details.get(0).contains("OtherGroundInACycle"), details.get(0));
  }
}
