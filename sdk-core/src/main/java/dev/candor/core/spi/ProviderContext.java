package dev.candor.core.spi;

import dev.candor.core.spi.net.HttpTransport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What a provider is given. Thread-safe; may be kept. */
public interface ProviderContext {

  /**
   * Typed settings of this runtime.
   *
   * @return never null
   */
  SettingReader settings();

  /**
   * The only source of time.
   *
   * @return the runtime's clock
   */
  Clock clock();

  /**
   * HTTP with the runtime's manners: politeness, size and address limits.
   *
   * @return never null; created on first use
   */
  HttpTransport http();

  /**
   * Where data may be kept.
   *
   * @return empty when everything is to stay in memory
   */
  Optional<Path> home();

  /**
   * For work beside the caller's thread. A task submitted here is never queued behind the caller,
   * so waiting for it cannot deadlock.
   *
   * @return the runtime's executor, ended with the runtime
   */
  Executor executor();

  /**
   * Another part of this runtime, such as {@code Llm.class} or {@code Cache.class}. Ask when it is
   * needed, not while creating: a part that is asked for while it is being created is an error.
   *
   * @param <T> the type of the part
   * @param type the plug's interface
   * @return the part; empty when this runtime has none
   */
  <T> Optional<T> service(Class<T> type);

  /**
   * Another part by its name, chosen or not: what wraps another of its own kind asks for that one.
   * As with {@link #service(Class)}, ask when it is needed.
   *
   * @param <T> the type of the part
   * @param type the plug's interface
   * @param name of its provider
   * @return the part; empty when this runtime has none of that name, or tells no names
   */
  default <T> Optional<T> service(Class<T> type, String name) {
    return Optional.empty();
  }
}
