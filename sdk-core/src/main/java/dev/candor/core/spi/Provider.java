package dev.candor.core.spi;

/**
 * Offers one implementation of a plug: its name, and a way to create it. Found by {@link
 * java.util.ServiceLoader} under this interface's name, so it needs a public constructor without
 * parameters. Loading, {@link #plug()} and {@link #name()} must be cheap; the work is in {@link
 * #create(ProviderContext)}, which is called only when chosen, and not again once it succeeded. Its
 * own settings lie below its name, as {@code candor.source.<name>.url} or {@code
 * candor.<name>.url}; there they are free, and elsewhere told as unknown.
 *
 * @param <T> the plug
 */
public interface Provider<T> {

  /**
   * The plug that is implemented.
   *
   * @return such as {@code JobSource.class}
   */
  Class<T> plug();

  /**
   * The name that settings choose it by.
   *
   * @return {@code [a-z][a-z0-9-]{0,63}}, unique for its plug
   */
  String name();

  /**
   * Whether being the only one found is not enough: it works only when settings or the caller name
   * it. For what costs money, needs an account, or is only for tests.
   *
   * @return default false
   */
  default boolean onlyByName() {
    return false;
  }

  /**
   * The same under given settings: what has nothing to ask until a setting names it works unasked
   * from then on.
   *
   * @param settings of the runtime
   * @return default: {@link #onlyByName()}
   */
  default boolean onlyByName(SettingReader settings) {
    return onlyByName();
  }

  /**
   * Creates the thing. If it is {@link AutoCloseable}, the runtime closes it.
   *
   * @param context settings, clock, HTTP and home of this runtime
   * @return a new, thread-safe instance
   * @throws dev.candor.core.error.ConfigurationException when settings it cannot do without are
   *     missing or wrong
   */
  T create(ProviderContext context);
}
