package dev.candor.core.llm;

import dev.candor.core.prompt.StepDefaults;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmListener;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * What a gateway is made of.
 *
 * @param backends in the order in which they are asked, at least one
 * @param steps that may ask
 * @param settings of steps, limits and budgets
 * @param ledger takes every try
 * @param listeners are told what happens
 * @param clock tells deadlines, days and durations
 */
public record GatewayParts(
    List<LlmBackend> backends,
    List<StepDefaults> steps,
    SettingReader settings,
    Ledger ledger,
    List<LlmListener> listeners,
    Clock clock) {
  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when there is no backend
   */
  public GatewayParts {
    backends = List.copyOf(backends);
    steps = List.copyOf(steps);
    listeners = List.copyOf(listeners);
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(ledger, "ledger");
    Objects.requireNonNull(clock, "clock");
    if (backends.isEmpty()) {
      throw new IllegalArgumentException("a gateway has at least one backend");
    }
  }
}
