package dev.candor.core.llm;

import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import dev.candor.core.spi.SettingReader;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What settings say about one step: {@code candor.llm.step.<step>.tier}, {@code .model} and {@code
 * .timeout}; without a model, {@code candor.llm.model.<tier>}.
 *
 * @param step with the tier that counts
 * @param model name of the model, or null for the backend's choice
 * @param timeout time for the whole call, or null for the prompt's own
 */
record StepSettings(Step step, @Nullable String model, @Nullable Duration timeout) {

  /** Reads what is set, and keeps the step's own values for the rest. */
  static StepSettings of(Step step, SettingReader settings) {
    String prefix = "candor.llm.step." + step.name() + ".";
    Tier tier =
        settings
            .value(prefix + "tier", "low, middle or high", StepSettings::tier)
            .orElse(step.tier());
    Optional<String> model =
        settings.text(prefix + "model").or(() -> settings.text("candor.llm.model." + tier.code()));
    Optional<Duration> timeout =
        settings.duration(prefix + "timeout").filter(span -> !span.isZero());
    return new StepSettings(new Step(step.name(), tier), model.orElse(null), timeout.orElse(null));
  }

  private static Tier tier(String text) {
    return Tier.valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The prompt as settings want it. */
  Prompt apply(Prompt prompt) {
    Prompt changed = prompt.by(step, model == null ? prompt.model() : model);
    return timeout == null ? changed : changed.within(timeout);
  }
}
