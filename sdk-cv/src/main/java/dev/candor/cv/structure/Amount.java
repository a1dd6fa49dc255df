package dev.candor.cv.structure;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money as it stands in a text.
 *
 * @param start where it starts, currency included
 * @param end where it ends, currency included
 * @param number as written, without its scale
 * @param scale what the number counts: 1, or a thousand, lakh, million, crore
 * @param currency the currency beside it, or null
 * @param open whether a plus sign says "and more"
 */
record Amount(
    int start,
    int end,
    BigDecimal number,
    BigDecimal scale,
    @Nullable Currency currency,
    boolean open) {

  BigDecimal value() {
    return number.multiply(scale);
  }

  Amount with(BigDecimal otherScale, @Nullable Currency otherCurrency) {
    return new Amount(start, end, number, otherScale, otherCurrency, open);
  }
}
