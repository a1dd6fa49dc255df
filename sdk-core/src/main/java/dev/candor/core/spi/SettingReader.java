package dev.candor.core.spi;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Typed view of settings. Every getter throws {@link dev.candor.core.error.ConfigurationException},
 * naming key, value, expected form and origin, when the value has another form. Thread-safe.
 */
public interface SettingReader {

  /**
   * Text.
   *
   * @param key such as "candor.llm"
   * @return the value, stripped; empty when not set or blank
   */
  Optional<String> text(String key);

  /**
   * A secret, which never appears in messages.
   *
   * @param key such as "candor.source.indeed.api-key"
   * @return the value; empty when not set or blank
   */
  Optional<Secret> secret(String key);

  /**
   * A whole number.
   *
   * @param key the key
   * @return the value; empty when not set
   */
  OptionalLong number(String key);

  /**
   * True or false.
   *
   * @param key the key
   * @return the value; empty when not set
   */
  Optional<Boolean> flag(String key);

  /**
   * A time span: ISO 8601 ("PT6H") or a number with unit ("500ms", "30s", "5m", "6h", "2d").
   *
   * @param key the key
   * @return the value; empty when not set
   */
  Optional<Duration> duration(String key);

  /**
   * An absolute http or https address.
   *
   * @param key the key
   * @return the value; empty when not set
   */
  Optional<URI> uri(String key);
}
