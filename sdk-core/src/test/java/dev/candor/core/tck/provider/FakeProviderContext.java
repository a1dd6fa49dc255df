package dev.candor.core.tck.provider;

import dev.candor.core.provider.Settings;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.net.HttpTransport;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A runtime that has what a test gives it: settings, parts, a home. Its clock stands still, its
 * executor runs on the caller's thread, and there is no HTTP unless given. Not thread-safe.
 */
public final class FakeProviderContext implements ProviderContext {

  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Map<Class<?>, Object> services = new LinkedHashMap<>();
  private final Map<String, Object> named = new LinkedHashMap<>();
  private @Nullable Path home;
  private Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  /** A runtime without anything. */
  public FakeProviderContext() {}

  /**
   * Sets a setting.
   *
   * @param key such as "candor.llm"
   * @param value its value
   * @return this
   */
  public FakeProviderContext setting(String key, String value) {
    settings.put(key, value);
    return this;
  }

  /**
   * Adds a part.
   *
   * @param <T> its type
   * @param type the plug
   * @param part the part
   * @return this
   */
  public <T> FakeProviderContext with(Class<T> type, T part) {
    services.put(type, part);
    return this;
  }

  /**
   * Adds a part that is asked for by name.
   *
   * @param <T> its type
   * @param type the plug
   * @param name of the part
   * @param part the part
   * @return this
   */
  public <T> FakeProviderContext with(Class<T> type, String name, T part) {
    named.put(type.getName() + " " + name, part);
    return this;
  }

  /**
   * Gives it a home.
   *
   * @param folder where data may be kept
   * @return this
   */
  public FakeProviderContext home(Path folder) {
    home = folder;
    return this;
  }

  /**
   * Gives it another clock.
   *
   * @param other the clock
   * @return this
   */
  public FakeProviderContext clock(Clock other) {
    clock = other;
    return this;
  }

  @Override
  public SettingReader settings() {
    return Settings.of(settings);
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public HttpTransport http() {
    return service(HttpTransport.class)
        .orElseThrow(() -> new IllegalStateException("this test gave no HTTP"));
  }

  @Override
  public Optional<Path> home() {
    return Optional.ofNullable(home);
  }

  @Override
  public Executor executor() {
    return Runnable::run;
  }

  @Override
  public <T> Optional<T> service(Class<T> type) {
    return Optional.ofNullable(services.get(type)).map(type::cast);
  }

  @Override
  public <T> Optional<T> service(Class<T> type, String name) {
    return Optional.ofNullable(named.get(type.getName() + " " + name)).map(type::cast);
  }
}
