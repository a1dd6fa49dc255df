package dev.candor.cv.header;

import static dev.candor.cv.skills.Skill.Area.ARCHITECTURE;
import static dev.candor.cv.skills.Skill.Area.BUSINESS;
import static dev.candor.cv.skills.Skill.Area.CLOUD;
import static dev.candor.cv.skills.Skill.Area.DATA;
import static dev.candor.cv.skills.Skill.Area.DELIVERY;
import static dev.candor.cv.skills.Skill.Area.FRAMEWORK;
import static dev.candor.cv.skills.Skill.Area.LANGUAGE;
import static dev.candor.cv.skills.Skill.Area.LEADERSHIP;
import static dev.candor.cv.skills.Skill.Area.MACHINE_LEARNING;
import static dev.candor.cv.skills.Skill.Area.QUALITY;
import static dev.candor.cv.skills.Skill.Area.SECURITY;
import static dev.candor.cv.skills.Skill.Area.SOFT;
import static dev.candor.cv.skills.Skill.Area.TOOL;

import dev.candor.cv.posting.RoleCategory;
import dev.candor.cv.skills.Skill.Area;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The four sections of core competencies of each role category, and what belongs into them. */
public final class CompetencySections {

  /** Holds what belongs into none of the four. */
  static final String OTHERS = "Additional Skills";

  /** Holds everything where there is but one. */
  public static final String ALL = "Skills";

  private CompetencySections() {}

  /**
   * The names of all sections: a closed list, so that no name can be a claim.
   *
   * @return those of every role category, and the two for what belongs into none
   */
  public static Set<String> names() {
    return Stream.concat(
            Stream.of(ALL, OTHERS),
            Arrays.stream(RoleCategory.values())
                .flatMap(category -> of(category).stream())
                .map(Section::name))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A section.
   *
   * @param name as printed
   * @param areas what belongs into it
   */
  record Section(String name, Set<Area> areas) {}

  /** Four sections, no area in two of them; none outside engineering. */
  static List<Section> of(RoleCategory category) {
    return switch (category) {
      case SENIOR_ENGINEER ->
          List.of(
              section("Core Technologies", LANGUAGE, FRAMEWORK, DATA, MACHINE_LEARNING, TOOL),
              section("Architecture & Design", ARCHITECTURE, SECURITY),
              section("Cloud & DevOps", CLOUD),
              section("Delivery & Quality", QUALITY, DELIVERY, LEADERSHIP, SOFT, BUSINESS));
      case TECH_LEAD ->
          List.of(
              excellence(),
              section("Architecture & Design", ARCHITECTURE, SECURITY),
              section("Cloud & Platform", CLOUD),
              section("Team Leadership", LEADERSHIP, DELIVERY, SOFT, BUSINESS));
      case STAFF_PRINCIPAL_ENGINEER ->
          List.of(
              section("System Architecture", ARCHITECTURE, SECURITY),
              excellence(),
              section("Cloud Platform", CLOUD),
              section("Technical Influence", LEADERSHIP, DELIVERY, SOFT, BUSINESS));
      case ENGINEERING_MANAGER ->
          List.of(
              section("Technical Leadership", ARCHITECTURE, SECURITY, MACHINE_LEARNING),
              section("People Management", LEADERSHIP, SOFT),
              section("Cloud & Platform", CLOUD, DATA, LANGUAGE, FRAMEWORK, TOOL),
              section("Delivery & Process", DELIVERY, QUALITY, BUSINESS));
      case DIRECTOR_OF_ENGINEERING, VP_ENGINEERING ->
          List.of(
              section("Engineering Leadership", LEADERSHIP, SOFT),
              section("Operational Excellence", DELIVERY, QUALITY),
              section("Technology Strategy", ARCHITECTURE, SECURITY, MACHINE_LEARNING, CLOUD),
              section("Business Partnership", BUSINESS));
      case HEAD_OF_ENGINEERING ->
          List.of(
              section("Executive Leadership", LEADERSHIP, SOFT),
              section("Strategic Delivery", DELIVERY, QUALITY),
              section("Technology Vision", ARCHITECTURE, SECURITY, MACHINE_LEARNING, CLOUD),
              section("Business Impact", BUSINESS));
      case CTO ->
          List.of(
              section("Technology Vision & Strategy", ARCHITECTURE, MACHINE_LEARNING),
              section("Business Partnership", BUSINESS),
              section("Engineering Organization", LEADERSHIP, SOFT, DELIVERY, QUALITY),
              section("Technical Authority", SECURITY, CLOUD, DATA));
      case OTHER -> List.of();
    };
  }

  private static Section excellence() {
    return section(
        "Technical Excellence", LANGUAGE, FRAMEWORK, DATA, MACHINE_LEARNING, TOOL, QUALITY);
  }

  private static Section section(String name, Area... areas) {
    return new Section(name, Set.of(areas));
  }
}
