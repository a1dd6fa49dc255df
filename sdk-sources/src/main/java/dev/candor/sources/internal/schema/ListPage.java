package dev.candor.sources.internal.schema;

import java.util.regex.Pattern;

/** Pages that list jobs: what they say of many is said of none. */
public final class ListPage {

  /** A heading over many jobs, such as "Nurse jobs in Lyon" or "24 vacancies". */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)\\b(?:jobs|vacancies|openings|stellenangebote|offres d'emploi)\\b\\s*"
              + "(?:$|[|:–-]|(?:in|at|for|near|bei|found|à)\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern MARKUP = Pattern.compile("\"@type\"\\s*:\\s*\"ItemList\"");

  private ListPage() {}

  /**
   * Whether a page without a posting in its markup is one.
   *
   * @param html source of the page
   * @param heading its one first-level heading, or ""
   * @return true when its heading or its markup says so
   */
  public static boolean isOne(String html, String heading) {
    return HEADING.matcher(heading).find() || MARKUP.matcher(html).find();
  }
}
