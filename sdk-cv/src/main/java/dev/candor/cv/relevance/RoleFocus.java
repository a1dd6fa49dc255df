package dev.candor.cv.relevance;

import dev.candor.core.text.Tokens;
import dev.candor.cv.posting.RoleCategory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What readers of a role category look for. Data; immutable. */
public final class RoleFocus {

  private static final double UNLISTED = 0.3;
  private static final Map<RoleCategory, RoleFocus> ALL = all();

  private final List<String> labels;
  private final List<String> themes;

  private RoleFocus(String labels, String themes) {
    this.labels = List.of(labels.split(" "));
    this.themes = List.of(themes.split("\\s+"));
  }

  /**
   * The focus of a category.
   *
   * @param category any of them
   * @return always the same value
   */
  public static RoleFocus of(RoleCategory category) {
    return Objects.requireNonNull(ALL.get(category));
  }

  /**
   * How well a variant's label suits: 1 for the first choice, 0.2 less for each further one.
   *
   * @param label such as "Technical"; "" for the core fact
   * @return 0.3 to 1
   */
  public double suits(String label) {
    List<String> words = Tokens.words(label);
    for (int at = 0; at < labels.size(); at++) {
      if (words.contains(labels.get(at))) {
        return 1 - 0.2 * at;
      }
    }
    return UNLISTED;
  }

  /**
   * Whether a text touches one of the category's themes.
   *
   * @param words of the text, as {@link Tokens#words} gives them
   * @return true for one theme and more
   */
  public boolean isIn(Set<String> words) {
    return themes.stream().anyMatch(words::contains);
  }

  private static Map<RoleCategory, RoleFocus> all() {
    Map<RoleCategory, RoleFocus> all = new EnumMap<>(RoleCategory.class);
    for (RoleCategory category : RoleCategory.values()) {
      all.put(category, new RoleFocus(labels(category), themes(category)));
    }
    return all;
  }

  private static String labels(RoleCategory category) {
    return switch (category) {
      case STAFF_PRINCIPAL_ENGINEER -> "technical architecture impact short";
      case SENIOR_ENGINEER -> "technical impact architecture short";
      case ENGINEERING_MANAGER -> "leadership impact technical short";
      case DIRECTOR_OF_ENGINEERING -> "leadership impact architecture strategy";
      case HEAD_OF_ENGINEERING -> "leadership architecture impact strategy";
      case VP_ENGINEERING -> "leadership strategy impact architecture";
      case CTO -> "architecture leadership strategy impact";
      case TECH_LEAD -> "technical leadership architecture impact";
      case OTHER -> "impact leadership technical short";
    };
  }

  private static String themes(RoleCategory category) {
    return switch (category) {
      case SENIOR_ENGINEER -> "performance latency reliability throughput built delivered users";
      case TECH_LEAD -> "team mentored delivery velocity quality architecture reviews reliability";
      case STAFF_PRINCIPAL_ENGINEER ->
          "architecture scale latency reliability teams adopted standards platform strategy";
      case ENGINEERING_MANAGER ->
          "team teams hired hiring retention promoted coached mentored delivery culture attrition";
      case DIRECTOR_OF_ENGINEERING ->
          "organisation organization teams managers budget delivery strategy hiring culture";
      case HEAD_OF_ENGINEERING ->
          "founded built function organisation organization revenue culture hiring hired";
      case VP_ENGINEERING ->
          "organisation organization revenue budget strategy executive delivery directors partners";
      case CTO -> "board strategy transformation revenue investors vision budget company partners";
      case OTHER ->
          "revenue sales customers clients budget cost costs team patients students projects";
    };
  }
}
