package dev.candor.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.provider.Settings;
import dev.candor.core.spi.index.Retention;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class IndexRetentionTest {

  @Test
  void settings_change_a_rule_or_put_it_off() {
    assertEquals(Retention.create(), IndexRetention.of(Settings.of(Map.of())));
    assertEquals(
        new Retention(Duration.ofDays(7), null, Duration.ZERO),
        IndexRetention.of(
            Settings.of(
                Map.of(
                    "candor.index.retention.unseen", "7d",
                    "candor.index.retention.hidden", "never",
                    "candor.index.retention.closed", "0s"))));
  }

  @Test
  void a_time_below_zero_is_refused() {
    Settings wrong = Settings.of(Map.of("candor.index.retention.unseen", "PT-1H"));
    assertThrows(ConfigurationException.class, () -> IndexRetention.of(wrong));
  }
}
