package dev.candor.sources.internal.parse;

import dev.candor.core.job.EmploymentType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Kinds of employment as boards and people name them. */
public final class EmploymentTypes {

  private static final Map<String, EmploymentType> NAMES =
      Map.ofEntries(
          Map.entry("fulltime", EmploymentType.FULL_TIME),
          Map.entry("permanent", EmploymentType.FULL_TIME),
          Map.entry("regular", EmploymentType.FULL_TIME),
          Map.entry("vollzeit", EmploymentType.FULL_TIME),
          Map.entry("tempsplein", EmploymentType.FULL_TIME),
          Map.entry("jornadacompleta", EmploymentType.FULL_TIME),
          Map.entry("tempopieno", EmploymentType.FULL_TIME),
          Map.entry("voltijd", EmploymentType.FULL_TIME),
          Map.entry("parttime", EmploymentType.PART_TIME),
          Map.entry("teilzeit", EmploymentType.PART_TIME),
          Map.entry("tempspartiel", EmploymentType.PART_TIME),
          Map.entry("deeltijd", EmploymentType.PART_TIME),
          Map.entry("contractor", EmploymentType.CONTRACT),
          Map.entry("contract", EmploymentType.CONTRACT),
          Map.entry("freelance", EmploymentType.CONTRACT),
          Map.entry("freelancer", EmploymentType.CONTRACT),
          Map.entry("independentcontractor", EmploymentType.CONTRACT),
          Map.entry("temporary", EmploymentType.TEMPORARY),
          Map.entry("temp", EmploymentType.TEMPORARY),
          Map.entry("fixedterm", EmploymentType.TEMPORARY),
          Map.entry("seasonal", EmploymentType.TEMPORARY),
          Map.entry("befristet", EmploymentType.TEMPORARY),
          Map.entry("intern", EmploymentType.INTERNSHIP),
          Map.entry("internship", EmploymentType.INTERNSHIP),
          Map.entry("apprenticeship", EmploymentType.INTERNSHIP),
          Map.entry("praktikum", EmploymentType.INTERNSHIP),
          Map.entry("volunteer", EmploymentType.VOLUNTEER),
          Map.entry("other", EmploymentType.OTHER),
          Map.entry("perdiem", EmploymentType.OTHER));

  private static final Pattern BETWEEN = Pattern.compile("[,;/|()]|\\band\\b|\\bor\\b");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final Pattern ENDING = Pattern.compile("(position|role|job|employment|employee)$");

  private EmploymentTypes() {}

  /**
   * What a label names.
   *
   * @param label such as "Full Time", "FULL_TIME", "Full-time, permanent"
   * @return other for a name that is none of ours; unspecified for no label
   */
  public static EmploymentType of(String label) {
    if (label.isBlank()) {
      return EmploymentType.UNSPECIFIED;
    }
    return BETWEEN
        .splitAsStream(label)
        .map(EmploymentTypes::key)
        .map(NAMES::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(EmploymentType.OTHER);
  }

  /**
   * What several labels name.
   *
   * @param labels in the posting's order
   * @return the first that is one of ours; unspecified when there is none
   */
  public static EmploymentType first(List<String> labels) {
    List<EmploymentType> named =
        labels.stream()
            .map(EmploymentTypes::of)
            .filter(t -> t != EmploymentType.UNSPECIFIED)
            .toList();
    return named.stream()
        .filter(type -> type != EmploymentType.OTHER)
        .findFirst()
        .orElse(named.isEmpty() ? EmploymentType.UNSPECIFIED : EmploymentType.OTHER);
  }

  private static String key(String label) {
    String letters = NO_LETTER.matcher(label.toLowerCase(Locale.ROOT)).replaceAll("");
    return ENDING.matcher(letters).replaceFirst("");
  }
}
