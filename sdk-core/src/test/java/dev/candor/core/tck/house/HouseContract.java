package dev.candor.core.tck.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule of the house, on the main classes of one module. A module's test extends it. */
public abstract class HouseContract {

  private final String root;

  /**
   * For one module.
   *
   * @param root the module's root package, such as {@code dev.candor.core}
   */
  protected HouseContract(String root) {
    this.root = root;
  }

  @TestFactory
  Stream<DynamicTest> the_module_keeps_the_rules_of_the_house() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    return rules(House.at("dev.candor")).entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(classes)));
  }

  /**
   * All rules by name.
   *
   * @param house the list of packages
   * @return in the order in which they are checked
   */
  public static Map<String, ArchRule> rules(House house) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("layers", LayerRules.layers(house));
    rules.put("no package cycles", LayerRules.noPackageCycles(house));
    rules.put("strangers", LayerRules.strangers(house));
    rules.put("no model after tailoring", LayerRules.noModelAfterTailoring(house));
    rules.put("one service loader", RoomRules.oneServiceLoader(house));
    rules.put("environment only in settings", RoomRules.environmentOnlyInSettings(house));
    rules.put("clock only by injection", RoomRules.clockOnlyByInjection(house));
    rules.put("no locale of the machine", RoomRules.noLocaleOfTheMachine());
    rules.put("third parties in their room", RoomRules.thirdPartiesInTheirRoom(house));
    rules.put("no third party in signatures", RoomRules.noThirdPartyInSignatures(house));
    rules.put("words and plugs stand alone", LayerRules.wordsAndPlugsStandAlone(house));
    rules.put("names say what a thing is", NameRules.namesSayWhatAThingIs());
    rules.put("every package is listed", NameRules.everyPackageIsListed(house));
    rules.put("every package is null-marked", NameRules.everyPackageIsNullMarked());
    rules.put("classes are closed", NameRules.classesAreClosed());
    return rules;
  }
}
