package dev.candor.core.llm;

import dev.candor.core.prompt.Budget;
import dev.candor.core.spi.SettingReader;
import java.math.BigDecimal;

/** Limits as settings give them. */
final class Limits {

  private static final int DEFAULT_TRIES = 3;
  private static final int MOST_TRIES = 10;

  private Limits() {}

  static int tries(SettingReader settings) {
    return settings
        .value("candor.llm.max-tries", "a number from 1 to " + MOST_TRIES, Limits::tries)
        .orElse(DEFAULT_TRIES);
  }

  private static int tries(String text) {
    int tries = Integer.parseInt(text);
    if (tries < 1 || tries > MOST_TRIES) {
      throw new IllegalArgumentException(text);
    }
    return tries;
  }

  static Budget budget(SettingReader settings) {
    int calls =
        settings
            .value("candor.llm.max-calls", "a number of calls, 0 or more", Limits::notNegative)
            .orElse(Integer.MAX_VALUE);
    BigDecimal cost =
        settings
            .value("candor.llm.max-cost-usd", "an amount such as 2.50", Limits::amount)
            .orElse(null);
    return new Budget(calls, cost);
  }

  private static int notNegative(String text) {
    int number = Integer.parseInt(text);
    if (number < 0) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static BigDecimal amount(String text) {
    BigDecimal amount = new BigDecimal(text);
    if (amount.signum() < 0 || amount.precision() > 30) {
      throw new IllegalArgumentException(text);
    }
    return amount;
  }
}
