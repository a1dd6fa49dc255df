package dev.candor.cv.evidence;

import dev.candor.cv.internal.reading.Comparison;
import dev.candor.cv.internal.reading.Quantity;

/** Whether one stated number proves another: no tolerance. Pure. */
final class Bounds {

  private static final double ROUNDING = 1e-9;

  private Bounds() {}

  static boolean proves(Quantity fact, Quantity claim) {
    if (claim.outOf() != 0 && !same(fact.outOf(), claim.outOf())) {
      return false;
    }
    double factor = 1;
    double shift = 0;
    if (!fact.unit().equals(claim.unit())) {
      if (fact.unit().equals("x")
          && claim.unit().equals("%")
          && fact.role() == Quantity.Role.CHANGE) {
        factor = 100;
        shift = -100;
      } else if (fact.unit().equals("%")
          && claim.unit().equals("x")
          && claim.role() == Quantity.Role.CHANGE) {
        factor = 0.01;
        shift = 1;
      } else {
        return false;
      }
    }
    return proves(
        fact.comparison(), fact.value() * factor + shift, fact.high() * factor + shift, claim);
  }

  private static boolean proves(Comparison stated, double low, double high, Quantity claim) {
    double said = claim.value();
    return switch (claim.comparison()) {
      case EXACT -> stated == Comparison.EXACT && same(low, said);
      case ABOUT ->
          same(low, said)
              && (stated == Comparison.EXACT
                  || stated == Comparison.ABOUT
                  || stated == Comparison.NEARLY);
      case NEARLY -> stated == Comparison.NEARLY && same(low, said);
      case RANGE -> stated == Comparison.RANGE && same(low, said) && same(high, claim.high());
      case MORE -> isMore(stated, low, said);
      case PLUS -> isMore(stated, low, said) || (stated == Comparison.LEAST && same(low, said));
      case LEAST -> isMore(stated, low, said) || (stated == Comparison.LEAST && same(low, said));
      case LESS -> isLess(stated, high, said);
      case MOST -> isLess(stated, high, said) || (isLimit(stated) && same(high, said));
      case UP_TO -> (isLimit(stated) || stated == Comparison.RANGE) && same(high, said);
    };
  }

  private static boolean isMore(Comparison stated, double low, double said) {
    return switch (stated) {
      case MORE, PLUS -> low > said || same(low, said);
      case EXACT, LEAST, RANGE -> low > said && !same(low, said);
      default -> false;
    };
  }

  private static boolean isLess(Comparison stated, double high, double said) {
    return switch (stated) {
      case LESS, NEARLY -> high < said || same(high, said);
      case EXACT, MOST, UP_TO, RANGE -> high < said && !same(high, said);
      default -> false;
    };
  }

  private static boolean isLimit(Comparison stated) {
    return stated == Comparison.MOST || stated == Comparison.UP_TO;
  }

  private static boolean same(double one, double other) {
    return Math.abs(one - other)
        <= ROUNDING * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
  }
}
