package dev.candor.core.internal.pay;

import java.util.regex.Matcher;

/** What the words around a figure make of it, least first. */
enum PayContext {
  /** Bonus, funding, budget, a figure nobody calls pay. */
  OTHER,
  /** Counts only where nothing better is given: on-target earnings, or a form alone. */
  WEAK,
  /** Pay of the job. */
  PAY;

  /** How near on-target has to stand, before and behind. */
  private static final int TARGET_BEFORE = 30;

  private static final int TARGET_BEHIND = 25;

  /**
   * Judges the words.
   *
   * @param period whether they name a period
   * @param range whether the figure is a range, which bonus seldom is
   * @param line whether all of the text is for pay
   */
  static PayContext of(String before, String behind, boolean period, boolean range, boolean line) {
    int pay = PayWords.lastEnd(PayWords.PAY, before);
    if (PayWords.NOT_PAY_BEHIND.matcher(behind).find() || isRefused(before, pay)) {
      return OTHER;
    }
    boolean said = line || pay >= 0 || PayWords.PAY.matcher(behind).find();
    if (!said && !(period && range)) {
      boolean close =
          period && (behind.length() < 40 || PayWords.BY_TIME.matcher(behind).lookingAt());
      return range || close ? WEAK : OTHER;
    }
    return isOnTarget(before, behind) ? WEAK : PAY;
  }

  private static boolean isRefused(String before, int pay) {
    int other = PayWords.lastEnd(PayWords.NOT_PAY, before);
    int stop = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n"));
    return other >= 0
        && other >= pay
        && (other > stop || pay < 0)
        && !before.substring(other).contains("\n");
  }

  private static boolean isOnTarget(String before, String behind) {
    Matcher target = PayWords.OTE_BEHIND.matcher(behind);
    return (target.find() && target.end() <= TARGET_BEHIND)
        || PayWords.lastEnd(PayWords.OTE, before) > Math.max(0, before.length() - TARGET_BEFORE);
  }
}
