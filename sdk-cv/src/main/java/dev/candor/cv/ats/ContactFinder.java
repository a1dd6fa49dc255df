package dev.candor.cv.ats;

import dev.candor.cv.internal.layout.DateRanges;
import dev.candor.cv.internal.layout.SectionNames;
import dev.candor.cv.internal.page.Line;
import dev.candor.cv.report.ReadBack.FoundContact;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds name, e-mail and phone in the lines of a résumé. */
final class ContactFinder {

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\w@/.-])(?:\\+|00|\\()?\\d[\\d ()./\\u00A0\\u2010-\\u2013-]{5,22}\\d"
              + "(?:\\s?(?:x|ext\\.?)\\s?\\d{1,6})?(?![\\w@])");
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "[@/|\\d]|https?:|curriculum|^r[ée]sum[ée]$|^cv$|last updated|lebenslauf",
          Pattern.CASE_INSENSITIVE);
  private static final int TOP = 12;
  private static final int MOST_NAME_LINES = 4;

  private ContactFinder() {}

  /** What was found; "" for what was not. */
  static FoundContact in(List<Line> lines) {
    List<Line> top = lines.subList(0, Math.min(TOP, lines.size()));
    String phone = phone(top);
    return new FoundContact(name(top), first(EMAIL, lines), phone.isEmpty() ? phone(lines) : phone);
  }

  private static String name(List<Line> top) {
    for (Line line : top) {
      if (line.kind() == Line.Kind.TITLE) {
        return line.text();
      }
    }
    // the largest letters near the top; where sizes are not known, the first line that can be one
    Line best = null;
    for (Line line : top) {
      if (canBeName(line.text()) && (best == null || line.size() > best.size() + 0.5)) {
        best = line;
      }
    }
    return best == null ? "" : wrapped(best, top);
  }

  /** A long name goes on in lines that look like its first one and like no other text. */
  private static String wrapped(Line name, List<Line> top) {
    List<Line> alike = top.stream().filter(line -> line.style().equals(name.style())).toList();
    int first = alike.indexOf(name);
    if (name.size() == 0 || alike.size() > MOST_NAME_LINES) {
      return name.text();
    }
    StringBuilder whole = new StringBuilder(name.text());
    for (int i = first + 1; i < alike.size(); i++) {
      boolean next = alike.get(i).row() == name.row() + i - first;
      if (!next || !canBeName(alike.get(i).text())) {
        break;
      }
      whole.append(' ').append(alike.get(i).text());
    }
    return whole.toString();
  }

  private static boolean canBeName(String text) {
    return text.length() <= 80
        && text.split("\\s+").length <= 12
        && !SectionNames.isKnown(text)
        && text.codePoints().anyMatch(Character::isLetter)
        && !NOT_A_NAME.matcher(text).find();
  }

  private static String first(Pattern pattern, List<Line> lines) {
    for (Line line : lines) {
      Matcher matcher = pattern.matcher(line.text());
      if (matcher.find()) {
        return matcher.group();
      }
    }
    return "";
  }

  private static String phone(List<Line> lines) {
    for (Line line : lines) {
      Matcher matcher = PHONE.matcher(line.text());
      while (matcher.find()) {
        String found = matcher.group().strip();
        if (isPhone(found)) {
          return found;
        }
      }
    }
    return "";
  }

  private static boolean isPhone(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    return digits >= 7 && digits <= 20 && DateRanges.in(text).isEmpty();
  }
}
