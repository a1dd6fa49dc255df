package dev.candor.cv.internal.lexicon;

import java.util.HashMap;
import java.util.Map;

/** Names of months in five languages. Pure. */
public final class Months {

  private static final Map<String, Integer> MONTHS = load();

  private Months() {}

  /** 1 to 12 of a folded name; 0 when it is none. */
  public static int of(String folded) {
    return MONTHS.getOrDefault(folded, 0);
  }

  private static Map<String, Integer> load() {
    Map<String, Integer> months = new HashMap<>();
    int month = 0;
    for (String line : Resources.lines("months.txt")) {
      month++;
      for (String name : line.split(" ")) {
        months.put(Spelling.fold(name), month);
      }
    }
    return months;
  }
}
