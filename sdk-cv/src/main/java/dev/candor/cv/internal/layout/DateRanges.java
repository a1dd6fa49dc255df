package dev.candor.cv.internal.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Date ranges as they are printed in résumés, in English, German and French. */
public final class DateRanges {

  private static final String MONTH =
      "(?:jan(?:uar[yi]?|vier)?|jän(?:ner)?|feb(?:ruar[yi]?|ruar)?|févr?(?:ier)?|fevr?(?:ier)?"
          + "|mar(?:ch|s)?|märz?|apr(?:il)?|avr(?:il)?|may|mai|june?|juni?|juin|july?|juli"
          + "|juil(?:let)?|aug(?:ust)?|août|aout|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?"
          + "|nov(?:ember|embre)?|de[cz](?:ember)?|déc(?:embre)?"
          + "|spring|summer|autumn|fall|winter|q[1-4])\\.?";
  private static final String YEAR = "(?:19|20)\\d{2}";
  private static final String DATE =
      "(?:(?:\\d{1,2}\\.?\\s+)?"
          + MONTH
          + "[\\s,./'’-]{0,3}"
          + YEAR
          + "|\\d{1,2}[./]\\d{1,2}[./]"
          + YEAR
          + "|"
          + YEAR
          + "[-./]\\d{1,2}[-./]\\d{1,2}"
          + "|(?:0?[1-9]|1[0-2])\\s?[./-]\\s?"
          + YEAR
          + "|"
          + YEAR
          + "[-./](?:0[1-9]|1[0-2])(?!\\d)"
          + "|"
          + YEAR
          + ")";
  private static final String OPEN =
      "(?:present|current(?:ly)?|now|today|to date|date|ongoing|heute|jetzt|aktuell|laufend"
          + "|présent|aujourd['’]hui|en cours|actuel(?:lement)?|ce jour)";
  private static final String TO =
      "\\s*(?:[-–—−‐‑~]|\\bto\\b|\\buntil\\b|\\btill?\\b|\\bthrough\\b|\\bbis\\b|à|\\bau\\b"
          + "|jusqu['’](?:à|en)|→)\\s*";
  // "Sept 2018 – May 2023", "May – Aug 2019", "2013-12 to present", "since 2020", "2021"
  private static final String SPAN =
      "(?:from\\s+|von\\s+|de\\s+)?"
          + DATE
          + TO
          + "(?:"
          + DATE
          + "|"
          + OPEN
          + ")"
          + "|"
          + MONTH
          + TO
          + MONTH
          + "\\s+"
          + YEAR
          + "|(?:since|seit|depuis|ab)\\s+"
          + DATE;

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern RANGE =
      Pattern.compile("(?<![\\w.])(?:" + SPAN + ")(?![\\w])", FLAGS);
  // "Certified Engineer, Nov 2014", "Prize of the Academy (2019)"
  private static final Pattern LAST =
      Pattern.compile("(?:^|[,;|·•–—(]\\s*|\\s-\\s)(" + DATE + ")\\s*[)\\]]?\\s*$", FLAGS);
  // "Jan 2021 NeuralPrune": a lone year before a name may be part of it, a month is not
  private static final Pattern FIRST =
      Pattern.compile(
          "^("
              + MONTH
              + "[\\s,./'’-]{0,3}"
              + YEAR
              + "|(?:0?[1-9]|1[0-2])\\s?[./-]\\s?"
              + YEAR
              + "|"
              + YEAR
              + "[-./](?:0[1-9]|1[0-2])(?!\\d))\\s+(?=\\p{L})",
          FLAGS);
  private static final Pattern WHOLE =
      Pattern.compile("[(\\[]?\\s*(" + SPAN + "|" + DATE + ")\\s*[)\\]]?", FLAGS);

  private DateRanges() {}

  /**
   * Where a range stands in a text.
   *
   * @param text the range as printed
   * @param start of it
   * @param end of it
   */
  public record Found(String text, int start, int end) {}

  /** The first range in a text; a lone date is none. */
  public static Optional<Found> in(String text) {
    Matcher matcher = RANGE.matcher(text);
    return matcher.find()
        ? Optional.of(new Found(matcher.group(), matcher.start(), matcher.end()))
        : Optional.empty();
  }

  /** The range in a text or, without one, the date that it ends with. */
  public static Optional<String> of(String text) {
    Optional<String> range = in(text).map(Found::text);
    if (range.isPresent()) {
      return range;
    }
    Matcher matcher = LAST.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** A month of a year that a text begins with. */
  public static Optional<Found> first(String text) {
    Matcher matcher = FIRST.matcher(text);
    return matcher.find() && in(text).isEmpty()
        ? Optional.of(new Found(matcher.group(1), matcher.start(1), matcher.end(1)))
        : Optional.empty();
  }

  /** The range or date that is all of a text, without brackets around it. */
  public static Optional<String> whole(String text) {
    Matcher matcher = WHOLE.matcher(text.strip());
    return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }
}
