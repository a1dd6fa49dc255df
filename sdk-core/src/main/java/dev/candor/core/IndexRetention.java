package dev.candor.core;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.index.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long the index keeps jobs, as {@code candor.index.retention} says. */
final class IndexRetention {

  private static final String PREFIX = "candor.index.retention.";

  /** The word for a rule that lets nothing go. */
  private static final String NEVER = "never";

  private IndexRetention() {}

  static Retention of(SettingReader settings) {
    Retention usual = Retention.create();
    return new Retention(
        time(settings, "unseen", usual.unseen()),
        time(settings, "hidden", usual.hidden()),
        time(settings, "closed", usual.closed()));
  }

  private static @Nullable Duration time(
      SettingReader settings, String rule, @Nullable Duration usual) {
    String key = PREFIX + rule;
    Optional<String> text = settings.text(key);
    if (text.isEmpty()) {
      return usual;
    }
    if (text.get().equalsIgnoreCase(NEVER)) {
      return null;
    }
    Duration time = settings.duration(key).orElse(usual);
    if (time != null && time.isNegative()) {
      throw new ConfigurationException(
          List.of(key + " is below zero: " + text.get()), "Say a time such as 90d, or never");
    }
    return time;
  }
}
