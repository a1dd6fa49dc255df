package dev.candor.cv.internal.page;

import dev.candor.cv.report.AtsReport.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What stands in the way of a parser. */
public final class TextProblems {

  private TextProblems() {}

  /** Whether a kind of problem is damage to letters that no renderer may do. */
  public static boolean isDamage(String kind) {
    return kind.equals("ligature")
        || kind.equals("private-use-character")
        || kind.equals("invisible-character");
  }

  /** Damage to letters. */
  public static List<Problem> in(String text) {
    List<Problem> problems = new ArrayList<>();
    report(
        problems,
        text,
        point -> point >= 0xFB00 && point <= 0xFB06,
        "ligature",
        "letters are joined into one sign, so words with ff, fi or fl are not found; switch"
            + " ligatures off");
    report(
        problems,
        text,
        point -> point == 0xFFFD,
        "replacement-character",
        "characters could not be read or shown; use a font that has them");
    report(
        problems,
        text,
        point -> Character.getType(point) == Character.PRIVATE_USE,
        "private-use-character",
        "signs of an icon font have no meaning to a parser; write words instead");
    report(
        problems,
        text,
        point -> Character.getType(point) == Character.FORMAT && !isJoiner(point),
        "invisible-character",
        "zero-width or soft-hyphen characters split words; remove them");
    return problems;
  }

  /** Damage to letters in any of the lines. */
  public static List<Problem> in(List<Line> lines) {
    return in(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
  }

  /** Boxes, markers of bullets taken off: what fonts show for a character that they lack. */
  public static List<Problem> boxes(List<Line> lines) {
    List<Problem> problems = new ArrayList<>();
    report(
        problems,
        lines.stream().map(Line::text).collect(Collectors.joining("\n")),
        point -> point == 0x25A1,
        "replacement-character",
        "the font lacks characters and shows boxes; use a font that has them");
    return problems;
  }

  // joiners belong to emoji and to Persian spelling
  private static boolean isJoiner(int point) {
    return point == 0x200C || point == 0x200D;
  }

  private static void report(
      List<Problem> problems, String text, IntPredicate damage, String kind, String detail) {
    long count = text.codePoints().filter(damage).count();
    if (count > 0) {
      problems.add(new Problem(kind, count + " times: " + detail));
    }
  }
}
