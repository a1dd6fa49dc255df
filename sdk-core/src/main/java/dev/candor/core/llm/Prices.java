package dev.candor.core.llm;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.model.ModelPrice;
import dev.candor.core.model.ModelPrice.CachePrice;
import dev.candor.core.model.ModelTable;
import dev.candor.core.prompt.Billing;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.SettingReader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What calls cost: as the backend says, else as settings say ({@code
 * candor.llm.price.<model>.input}, {@code .output}, {@code .cache-read} and {@code .cache-write},
 * US dollars for a million tokens), else as the table says, else nobody knows. Thread-safe.
 */
final class Prices {

  private static final Logger LOG = LoggerFactory.getLogger(Prices.class);

  private static final int CHARACTERS_A_TOKEN = 4;

  private final SettingReader settings;
  private final Clock clock;

  Prices(SettingReader settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** A usage with its cost, as far as that is known. */
  Usage priced(String model, Billing billing, Usage usage) {
    BigDecimal cost = billing == Billing.PER_TOKEN ? cost(model, usage) : BigDecimal.ZERO;
    return usage.at(cost);
  }

  private @Nullable BigDecimal cost(String model, Usage usage) {
    if (usage.costUsd() != null || usage.tokens() == 0) {
      return usage.costUsd();
    }
    try {
      return of(model, usage.inputTokens()).flatMap(price -> price.of(usage)).orElse(null);
    } catch (ConfigurationException e) {
      // the answer is paid: a price of another form must not lose it
      LOG.warn("{}", e.getMessage());
      return null;
    }
  }

  /** What a prompt will use; the answer is taken to be this long. */
  Usage estimate(Prompt prompt, String model, Billing billing, long output) {
    long input = prompt.length() / CHARACTERS_A_TOKEN;
    return priced(model, billing, new Usage(1, input, output, null));
  }

  /** The model a prompt will reach, as far as it is known before. */
  String model(Prompt prompt, String backend) {
    String named = prompt.model();
    if (named != null) {
      return named;
    }
    String prefix = "candor.llm." + backend + ".";
    return settings
        .text(prefix + "model." + prompt.step().tier().code())
        .or(
            () ->
                settings.text(prefix + "base-url").isPresent()
                    ? Optional.empty()
                    : Optional.ofNullable(
                        ModelTable.inTheBox().models(backend).get(prompt.step().tier())))
        .orElse("");
  }

  private Optional<ModelPrice> of(String model, long input) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String prefix = "candor.llm.price." + model + ".";
    Optional<BigDecimal> read = amount(prefix + "input");
    Optional<BigDecimal> written = amount(prefix + "output");
    return read.isPresent() && written.isPresent()
        ? Optional.of(
            new ModelPrice(today, read.get(), written.get(), cache(prefix), Long.MAX_VALUE))
        : ModelTable.inTheBox().price(model, today, input);
  }

  private CachePrice cache(String prefix) {
    return new CachePrice(
        amount(prefix + "cache-read").orElse(null), amount(prefix + "cache-write").orElse(null));
  }

  private Optional<BigDecimal> amount(String key) {
    return settings.value(key, "an amount such as 2.50", Limit::amount);
  }
}
