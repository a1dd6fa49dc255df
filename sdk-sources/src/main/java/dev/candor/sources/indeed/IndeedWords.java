package dev.candor.sources.indeed;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.SearchRequest;
import dev.candor.sources.internal.parse.EmploymentTypes;
import java.util.stream.Collectors;

/** The board's query language, and its labels. */
final class IndeedWords {

  private IndeedWords() {}

  /** Any of the titles as a phrase, and all words of the text. */
  static String of(SearchRequest request) {
    String titles =
        request.titles().stream()
            .map(title -> '"' + title.replace("\"", " ").strip() + '"')
            .collect(Collectors.joining(" OR "));
    boolean several = request.titles().size() > 1;
    return ((several ? "(" + titles + ")" : titles) + " " + plain(request.text())).strip();
  }

  /** What people write is words: a minus, a bracket or a quote of theirs commands nothing. */
  private static String plain(String text) {
    return text.replaceAll("(?<![\\p{L}\\p{N}])-+|[()\"]", " ").replaceAll("\\s+", " ").strip();
  }

  /** Whether a label names a kind of employment. */
  static boolean isType(String label) {
    EmploymentType type = EmploymentTypes.of(label);
    return type != EmploymentType.UNSPECIFIED && type != EmploymentType.OTHER;
  }
}
