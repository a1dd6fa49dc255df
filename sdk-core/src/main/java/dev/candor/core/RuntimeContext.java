package dev.candor.core;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.net.Manners;
import dev.candor.core.net.PoliteTransport;
import dev.candor.core.provider.Parts;
import dev.candor.core.provider.Providers;
import dev.candor.core.provider.Settings;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.llm.Llm;
import dev.candor.core.spi.net.HttpTransport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one runtime hands to providers, and what it is made of. */
final class RuntimeContext implements ProviderContext {

  private final Settings settings;
  private final Clock clock;
  private final Optional<Path> home;
  private final ExecutorService executor;
  private final Parts parts = new Parts();
  private final Manners manners;
  private @Nullable Providers providers;
  private @Nullable Supplier<? extends Llm> llm;

  RuntimeContext(Settings settings, Clock clock, Optional<Path> home, ExecutorService executor) {
    this.settings = settings;
    this.manners = Manners.from(settings);
    this.clock = clock;
    this.home = home;
    this.executor = executor;
  }

  /** Before the runtime is handed out. */
  void complete(Providers found, Supplier<? extends Llm> gateway) {
    providers = found;
    llm = gateway;
  }

  Providers providers() {
    if (providers == null) {
      throw new ConfigurationException(
          List.of("A part is asked for while providers are being found"),
          "Ask for parts when they are needed, not in a provider's constructor");
    }
    return providers;
  }

  Manners manners() {
    return manners;
  }

  Parts parts() {
    return parts;
  }

  @Override
  public SettingReader settings() {
    return settings;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public HttpTransport http() {
    return parts.get(
        PoliteTransport.class,
        "HTTP with manners",
        false, // the transport below is a part of its own, or was given
        () -> new PoliteTransport(providers().require(HttpTransport.class), manners, clock));
  }

  @Override
  public Optional<Path> home() {
    return home;
  }

  @Override
  public ExecutorService executor() {
    return executor;
  }

  @Override
  public <T> Optional<T> service(Class<T> type) {
    if (type.equals(Llm.class) && llm != null) {
      return Optional.of(type.cast(llm.get()));
    }
    if (type.equals(HttpTransport.class)) {
      return Optional.of(type.cast(http()));
    }
    return providers().one(type);
  }

  @Override
  public <T> Optional<T> service(Class<T> type, String name) {
    return providers().named(type, name);
  }
}
