package dev.candor.core.internal.pay;

import java.util.Currency;

/**
 * A currency, and what tells it.
 *
 * @param currency the currency
 * @param evidence what tells it
 */
public record Money(Currency currency, Evidence evidence) {

  /** Whether a country or a habit had to help. */
  boolean isShared() {
    return evidence.compareTo(Evidence.COUNTRY) >= 0;
  }

  Money better(Money other) {
    return other.evidence.compareTo(evidence) < 0 ? other : this;
  }
}
