package dev.candor.core.internal.pay;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money as it stands in a text.
 *
 * @param start where it starts, currency included
 * @param end where it ends, currency included
 * @param number as written, without its scale
 * @param scale what the number counts: 1, or a thousand, lakh, million, crore
 * @param money the currency beside it, or null
 * @param open whether a plus sign says "and more"
 */
record Amount(
    int start, int end, BigDecimal number, BigDecimal scale, @Nullable Money money, boolean open) {

  BigDecimal value() {
    return number.multiply(scale);
  }
}
