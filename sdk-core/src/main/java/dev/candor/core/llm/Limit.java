package dev.candor.core.llm;

import dev.candor.core.prompt.Budget;
import dev.candor.core.spi.SettingReader;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be used in one scope, and what happens when it is used up. Settings: {@code
 * candor.llm.budget.<scope>.max-calls}, {@code .max-cost-usd}, {@code .max-tokens}, {@code
 * .action}.
 *
 * @param calls most tries
 * @param usd most money, or null for no limit
 * @param tokens most tokens, read and written
 * @param action what happens to a call that does not fit
 */
record Limit(long calls, @Nullable BigDecimal usd, long tokens, Action action) {

  static final Limit NONE = new Limit(Long.MAX_VALUE, null, Long.MAX_VALUE, Action.REFUSE);

  /** What happens to a call that does not fit. */
  enum Action {
    /** It is made, and an alert is told. */
    WARN,
    /** It is not made, as if there were no model: the step takes its deterministic path. */
    SKIP,
    /** It is not made, and the failure says that the budget is used up. */
    REFUSE
  }

  static Limit of(Budget budget) {
    return new Limit(budget.maxCalls(), budget.maxCostUsd(), Long.MAX_VALUE, Action.REFUSE);
  }

  static Limit read(SettingReader settings, String scope) {
    String prefix = "candor.llm.budget." + scope + ".";
    return new Limit(
        most(settings.value(prefix + "max-calls", "a number, 0 or more", Limit::number)),
        settings
            .value(prefix + "max-cost-usd", "an amount such as 2.50", Limit::amount)
            .orElse(null),
        most(settings.value(prefix + "max-tokens", "a number, 0 or more", Limit::number)),
        settings
            .value(prefix + "action", "warn, skip or refuse", Limit::action)
            .orElse(Action.REFUSE));
  }

  private static long most(Optional<Long> number) {
    return number.orElse(Long.MAX_VALUE);
  }

  private static Action action(String text) {
    return Action.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static long number(String text) {
    long number = Long.parseLong(text);
    if (number < 0) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  /** Bounded both ways: what is added to 1e999999999 has as many digits. */
  static BigDecimal amount(String text) {
    BigDecimal amount = new BigDecimal(text);
    if (amount.signum() < 0 || amount.precision() > 30 || Math.abs(amount.scale()) > 30) {
      throw new IllegalArgumentException(text);
    }
    return amount;
  }
}
