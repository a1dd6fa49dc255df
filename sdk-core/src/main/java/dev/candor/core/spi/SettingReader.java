package dev.candor.core.spi;

import dev.candor.core.error.ConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Typed view of settings. Every getter throws {@link ConfigurationException}, naming key, value,
 * expected form and origin, when the value has another form. Thread-safe.
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

  /**
   * The keys that are set below a prefix. Keys that stand in the environment are not told: their
   * spelling there is not that of a key.
   *
   * @param prefix such as "candor.llm.step."
   * @return in order; empty where keys are not told
   */
  default List<String> keysBelow(String prefix) {
    return List.of();
  }

  /**
   * A value of any other form: a constant, an amount, a path.
   *
   * @param <T> the type of the value
   * @param key the key
   * @param form what is expected, for the message: "low, middle or high"
   * @param parser makes the value; throws {@link IllegalArgumentException} for another form
   * @return the value; empty when not set or blank
   */
  default <T> Optional<T> value(String key, String form, Function<String, T> parser) {
    return text(key)
        .map(
            text -> {
              try {
                return parser.apply(text);
              } catch (IllegalArgumentException e) {
                throw new ConfigurationException(
                    List.of("'" + key + "' is not " + form), "Correct the setting");
              }
            });
  }
}
