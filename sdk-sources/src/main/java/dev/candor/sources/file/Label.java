package dev.candor.sources.file;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a labelled line of a posting is about; title and company are read with its head. */
enum Label {
  LOCATION(
      "location",
      "locations",
      "job location",
      "work location",
      "place",
      "based in",
      "standort",
      "arbeitsort"),
  SALARY(
      "salary",
      "salary range",
      "annual salary",
      "monthly salary",
      "base salary",
      "compensation",
      "pay",
      "pay range",
      "hourly rate",
      "hourly pay",
      "daily rate",
      "day rate",
      "rate",
      "gehalt"),
  TYPE("employment type", "employment", "job type", "contract type", "contract", "type"),
  MODE(
      "work mode",
      "work model",
      "work arrangement",
      "workplace",
      "workplace type",
      "location type",
      "remote"),
  LEVEL("level", "seniority", "seniority level", "experience level", "career level"),
  POSTED("posted", "posted on", "date posted", "published"),
  EXPIRES(
      "apply by",
      "application deadline",
      "deadline",
      "closing date",
      "closes",
      "expires",
      "valid through"),
  URL("url", "link", "job url", "posting url"),
  APPLY("apply", "apply at", "apply here", "application link");

  private static final Map<String, Label> BY_WORDS = byWords();

  private final ImmutableList<String> words;

  Label(String... words) {
    this.words = ImmutableList.copyOf(words);
  }

  static Optional<Label> of(String words) {
    return Optional.ofNullable(BY_WORDS.get(words.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Label> byWords() {
    Map<String, Label> labels = new HashMap<>();
    for (Label label : values()) {
      label.words.forEach(words -> labels.put(words, label));
    }
    return Map.copyOf(labels);
  }
}
