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

  private static final Map<String, Unit> UNITS = load();

  private Units() {}

  /** The unit of a folded name, or null. */
  public static @Nullable Unit of(String folded) {
    return UNITS.get(folded);
  }

  private static Map<String, Unit> load() {
    Map<String, Unit> units = new HashMap<>();
    for (String line : Resources.lines("units.txt")) {
      int colon = line.indexOf(": ");
      String[] head = line.substring(0, colon).split(" ");
      Unit unit = new Unit(head[0], Double.parseDouble(head[1]));
      for (String name : line.substring(colon + 2).split(" ")) {
        units.put(Spelling.fold(name), unit);
      }
    }
    return units;
  }
}
