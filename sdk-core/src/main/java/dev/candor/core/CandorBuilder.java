package dev.candor.core;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.provider.Discovery;
import dev.candor.core.provider.Providers;
import dev.candor.core.provider.Settings;
import dev.candor.core.search.SearchPresets;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.source.JobSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Candor}. What is given here goes before settings, and settings before what is
 * found on the class path. Not thread-safe.
 */
public final class CandorBuilder {

  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Map<String, Given<?>> given = new LinkedHashMap<>();
  private @Nullable Path settingsFile;
  private @Nullable Path home;
  private @Nullable SearchPresets presets;
  private Clock clock = Clock.systemUTC();
  private Discovery discovery = Discovery.of(CandorBuilder.class.getClassLoader());

  private record Given<T>(Class<T> plug, String name, T thing) {
    void giveTo(Providers.Builder providers) {
      providers.given(plug, name, thing);
    }
  }

  CandorBuilder() {}

  /**
   * Sets a setting; it goes before system properties, environment and file.
   *
   * @param key such as "candor.llm"
   * @param value its value; blank for "not set"
   * @return this
   */
  public CandorBuilder setting(String key, String value) {
    settings.put(key, value);
    return this;
  }

  /**
   * Sets several settings.
   *
   * @param values by key
   * @return this
   */
  public CandorBuilder settings(Map<String, String> values) {
    settings.putAll(values);
    return this;
  }

  /**
   * Names the properties file; without it, the one that the setting {@code candor.settings} names.
   *
   * @param file in UTF-8
   * @return this
   */
  public CandorBuilder settingsFile(Path file) {
    settingsFile = Objects.requireNonNull(file, "file");
    return this;
  }

  /**
   * Keeps data in a folder; without it, in the one that the setting {@code candor.home} names, else
   * in memory.
   *
   * @param folder made when it is not there
   * @return this
   */
  public CandorBuilder home(Path folder) {
    home = Objects.requireNonNull(folder, "folder");
    return this;
  }

  /**
   * Sets the roles and regions that are looked for often.
   *
   * @param other default: those in the box, or of the file that the setting {@code
   *     candor.search.presets} names
   * @return this
   */
  public CandorBuilder presets(SearchPresets other) {
    presets = Objects.requireNonNull(other, "other");
    return this;
  }

  /**
   * Sets the only source of time.
   *
   * @param other default: the system's, in UTC
   * @return this
   */
  public CandorBuilder clock(Clock other) {
    clock = Objects.requireNonNull(other, "other");
    return this;
  }

  /**
   * Adds a source of jobs, under its own name. It is not closed by the runtime.
   *
   * @param source asked besides those that are found
   * @return this
   */
  public CandorBuilder source(JobSource source) {
    return use(JobSource.class, source.name(), source);
  }

  /**
   * Gives an implementation, which goes before everything that is found. It is not closed by the
   * runtime.
   *
   * @param <T> the plug
   * @param plug its interface
   * @param thing the implementation
   * @return this
   */
  public <T> CandorBuilder use(Class<T> plug, T thing) {
    return use(plug, "given", thing);
  }

  private <T> CandorBuilder use(Class<T> plug, String name, T thing) {
    given.put(plug.getName() + " " + name, new Given<>(plug, name, Objects.requireNonNull(thing)));
    return this;
  }

  /**
   * Looks for providers elsewhere than on the class path of this SDK.
   *
   * @param other finds providers; {@link Discovery#none()} for those in the box alone
   * @return this
   */
  public CandorBuilder discovery(Discovery other) {
    discovery = Objects.requireNonNull(other, "other");
    return this;
  }

  /**
   * Starts the runtime. Parts are made on first use.
   *
   * @return to be closed by the caller
   * @throws dev.candor.core.error.ConfigurationException when settings or providers do not fit
   *     together: all problems at once; nothing was started
   */
  public Candor build() {
    Settings read = Settings.read(settings, settingsFile);
    Optional<Path> folder = Optional.ofNullable(home).or(() -> homeOf(read));
    folder.ifPresent(CandorBuilder::refuseFile);
    ExecutorService threads = Threads.start();
    boolean started = false;
    try {
      RuntimeContext context = new RuntimeContext(read, clock, folder, threads);
      Providers.Builder providers = Providers.builder(read);
      given.values().forEach(one -> one.giveTo(providers));
      for (Provider<?> one : BuiltIn.all(folder, context.manners())) {
        providers.builtIn(one);
      }
      Candor candor =
          new Candor(context, providers.build(discovery, context.parts(), context), presets);
      started = true;
      return candor;
    } finally {
      if (!started) {
        threads.shutdownNow();
      }
    }
  }

  private static void refuseFile(Path home) {
    if (Files.exists(home) && !Files.isDirectory(home)) {
      throw new ConfigurationException(
          List.of("The home '" + home + "' is a file, not a folder"),
          "Name a folder by the builder or by the setting candor.home; it is made when"
              + " it is not there");
    }
  }

  private static Optional<Path> homeOf(Settings settings) {
    return settings.value("candor.home", "the path of a folder", Path::of);
  }
}
