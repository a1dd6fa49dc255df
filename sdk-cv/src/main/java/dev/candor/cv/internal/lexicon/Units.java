package dev.candor.cv.internal.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units by their names, with what makes them comparable. Immutable. */
public final class Units {

  /**
   * A unit.
   *
   * @param base canonical name of what it measures in
   * @param factor how many of the base it is
   */
  public record Unit(String base, double factor) {

    /** Whether it is money. */
    public boolean isMoney() {
      return base.length() == 3 && Character.isUpperCase(base.charAt(1));
    }

    /** Whether it is a stretch of time. */
    public boolean isTime() {
      return base.equals("s") || base.equals("mo");
    }
  }

  private static final Map<String, Unit> EXACT = new HashMap<>();
  private static final Map<String, Unit> UNITS = load();

  private Units() {}

  /**
   * The unit of a name, or null. A short name is one in its own case alone: "Mb" are bits, "MB"
   * bytes, "mB" is none.
   *
   * @param surface the name as written
   * @param folded the name folded
   */
  public static @Nullable Unit of(String surface, String folded) {
    Unit exact = EXACT.get(surface);
    return exact == null ? UNITS.get(folded) : exact;
  }

  private static Map<String, Unit> load() {
    Map<String, Unit> units = new HashMap<>();
    for (String line : Resources.lines("units.txt")) {
      int colon = line.indexOf(": ");
      String[] head = line.substring(0, colon).split(" ");
      Unit unit = new Unit(head[0], Double.parseDouble(head[1]));
      for (String name : line.substring(colon + 2).split(" ")) {
        if (name.startsWith("=")) {
          EXACT.put(name.substring(1), unit);
        } else {
          units.put(Spelling.fold(name), unit);
        }
      }
    }
    return units;
  }
}
