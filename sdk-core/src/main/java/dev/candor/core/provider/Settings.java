package dev.candor.core.provider;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.SettingReader;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Settings by key. The first of these that has a key decides: what the caller gave, system
 * properties ({@code candor.llm.base-url}), the environment ({@code CANDOR_LLM_BASE_URL}), a
 * properties file in UTF-8. The file is the one the caller names, else the one that {@code
 * candor.settings} names; without a name no file is read. A blank value means "not set", and hides
 * the places after it. Everything is read once, when made. Thread-safe, but for secrets immutable:
 * a key that was read as a secret is masked from then on.
 */
public final class Settings implements SettingReader {

  /** Names the properties file. */
  public static final String FILE = "candor.settings";

  static final String PREFIX = "candor.";
  private static final long MAX_FILE_BYTES = 1024 * 1024;

  private final List<Layer> layers;
  private final Set<String> secrets = ConcurrentHashMap.newKeySet();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  private Settings(List<Layer> layers) {
    this.layers = List.copyOf(layers);
  }

  /** One place that settings come from, and how it spells their keys. */
  private record Layer(String name, Map<String, String> values, UnaryOperator<String> spelling) {

    @Nullable String get(String key) {
      return values.get(spelling.apply(key));
    }

    String origin(String key) {
      return name + " " + spelling.apply(key);
    }
  }

  /**
   * These settings and no others: no environment, no system properties, no file.
   *
   * @param values by key
   * @return the settings
   * @throws ConfigurationException when a key has another form
   */
  public static Settings of(Map<String, String> values) {
    return new Settings(List.of(given(values)));
  }

  /**
   * Settings from all places.
   *
   * @param given what the caller gave, by key
   * @param file the properties file, or null for the one that is named elsewhere, if any
   * @return the settings
   * @throws ConfigurationException when a key has another form, or a named file cannot be read
   */
  public static Settings read(Map<String, String> given, @Nullable Path file) {
    Map<String, String> properties = new TreeMap<>();
    Properties system = System.getProperties();
    for (String name : system.stringPropertyNames()) {
      properties.put(name, system.getProperty(name, ""));
    }
    return read(given, properties, System.getenv(), file);
  }

  static Settings read(
      Map<String, String> given,
      Map<String, String> properties,
      Map<String, String> environment,
      @Nullable Path file) {
    List<Layer> layers = new ArrayList<>();
    layers.add(given(given));
    layers.add(new Layer("system property", properties, key -> key));
    layers.add(new Layer("environment variable", environment, Settings::environmentName));
    Optional<String> named = new Settings(layers).text(FILE);
    Path path = file != null ? file : named.map(Path::of).orElse(null);
    if (path != null) {
      layers.add(new Layer("'" + path + "', key", readFile(path), key -> key));
    }
    return new Settings(layers);
  }

  private static Layer given(Map<String, String> values) {
    List<String> problems = new ArrayList<>();
    for (String key : new TreeSet<>(values.keySet())) {
      if (!key.matches("candor(\\.[a-z0-9][a-z0-9-]*)+")) {
        problems.add("'" + key + "' is not a key such as candor.llm.base-url");
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems, "Correct the keys given to the builder");
    }
    return new Layer("builder setting", Map.copyOf(values), key -> key);
  }

  private static String environmentName(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static Map<String, String> readFile(Path path) {
    Properties properties = new Properties();
    try {
      if (Files.size(path) > MAX_FILE_BYTES) {
        throw new IOException("it is larger than " + MAX_FILE_BYTES + " bytes");
      }
      try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException(
          List.of("The settings file '" + path + "' cannot be read: " + reason(e)),
          "Name a properties file in UTF-8, or none");
    }
    Map<String, String> values = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      values.put(name, properties.getProperty(name, ""));
    }
    return values;
  }

  private static String reason(Exception e) {
    if (e instanceof java.nio.file.NoSuchFileException) {
      return "it does not exist";
    }
    return e instanceof java.nio.charset.CharacterCodingException
        ? "it is not UTF-8"
        : String.valueOf(e.getMessage());
  }

  @Override
  public Optional<String> text(String key) {
    return find(key).map(found -> found.value).filter(value -> !value.isEmpty());
  }

  @Override
  public Optional<Secret> secret(String key) {
    secrets.add(key);
    return text(key).map(Secret::of);
  }

  @Override
  public OptionalLong number(String key) {
    Optional<Long> number = value(key, SettingForms.NUMBER, Long::valueOf);
    return number.isPresent() ? OptionalLong.of(number.get()) : OptionalLong.empty();
  }

  @Override
  public Optional<Boolean> flag(String key) {
    return value(key, SettingForms.FLAG, SettingForms::flag);
  }

  @Override
  public Optional<Duration> duration(String key) {
    return value(key, SettingForms.DURATION, SettingForms::duration);
  }

  @Override
  public Optional<URI> uri(String key) {
    return value(key, SettingForms.URI_FORM, SettingForms::uri);
  }

  @Override
  public List<String> keysBelow(String prefix) {
    TreeSet<String> keys = new TreeSet<>();
    for (Layer layer : layers) {
      if (layer.spelling.apply(prefix).equals(prefix)) {
        layer.values.keySet().stream().filter(key -> key.startsWith(prefix)).forEach(keys::add);
      }
    }
    return keys.stream().filter(key -> text(key).isPresent()).toList();
  }

  @Override
  public <T> Optional<T> value(String key, String form, Function<String, T> parser) {
    return text(key)
        .map(
            text -> {
              try {
                return parser.apply(text);
              } catch (IllegalArgumentException e) {
                throw new ConfigurationException(
                    List.of(describe(key) + " is not " + form), "Correct the setting");
              }
            });
  }

  /**
   * A setting as messages name it: key, value and where it comes from.
   *
   * @param key the key
   * @return such as {@code candor.llm = 'x' (environment variable CANDOR_LLM)}; secrets masked
   */
  public String describe(String key) {
    return find(key)
        .map(found -> key + " = '" + masked(key, found.value) + "' (" + found.origin + ")")
        .orElse(key + " (not set)");
  }

  private String masked(String key, String value) {
    boolean secret = secrets.contains(key) || SettingForms.looksSecret(key);
    return secret ? SettingForms.HIDDEN : SettingForms.shown(value);
  }

  private record Found(String value, String origin) {}

  /** Keys that are set and nobody knows, in the order of the places; one sentence each. */
  List<String> unknown(KnownSettings known) {
    return all(
        (layer, key) -> !known.has(key, layer.spelling()), key -> known.nearest(key, List.of()));
  }

  /**
   * Keys that are set below a prefix, and that nobody has asked for so far; one sentence each. In
   * the environment no key tells where its prefix ends.
   */
  List<String> unread(String prefix, KnownSettings known) {
    List<String> read = asked.stream().filter(key -> key.startsWith(prefix)).toList();
    return all(
        (layer, key) -> key.startsWith(prefix) && !asked.contains(key),
        key -> known.nearest(key, read));
  }

  private List<String> all(
      BiPredicate<Layer, String> wanted, Function<String, Optional<String>> nearest) {
    List<String> all = new ArrayList<>();
    for (Layer layer : layers) {
      String prefix = layer.spelling.apply(PREFIX);
      for (Map.Entry<String, String> one : new TreeMap<>(layer.values).entrySet()) {
        String key = one.getKey();
        if (key.startsWith(prefix) && !one.getValue().isBlank() && wanted.test(layer, key)) {
          String meant =
              nearest
                  .apply(key.toLowerCase(Locale.ROOT).replace('_', '.'))
                  .map(known -> ": is " + layer.spelling.apply(known) + " meant?")
                  .orElse("");
          all.add("Nothing here reads the " + layer.name + " " + key + meant);
        }
      }
    }
    return List.copyOf(all);
  }

  private Optional<Found> find(String key) {
    asked.add(key);
    for (Layer layer : layers) {
      String value = layer.get(key);
      if (value != null) {
        return Optional.of(new Found(value.strip(), layer.origin(key)));
      }
    }
    return Optional.empty();
  }

  /**
   * All settings of this SDK, one line each, in the order of the places.
   *
   * @return safe to log: secrets are masked
   */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    for (Layer layer : layers) {
      String prefix = layer.spelling.apply(PREFIX);
      for (Map.Entry<String, String> entry : new TreeMap<>(layer.values).entrySet()) {
        String key = entry.getKey();
        if (key.startsWith(prefix)) {
          lines.add(layer.name + " " + key + " = '" + maskedAs(layer, key, entry.getValue()) + "'");
        }
      }
    }
    return String.join(System.lineSeparator(), lines);
  }

  private String maskedAs(Layer layer, String spelled, String value) {
    for (String secret : secrets) {
      if (layer.spelling.apply(secret).equals(spelled)) {
        return SettingForms.HIDDEN;
      }
    }
    return masked(spelled, value);
  }
}
