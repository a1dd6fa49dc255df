package dev.candor.core.store;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.cache.Cache;
import java.time.Clock;
import java.util.List;

/**
 * Offers {@link CaffeineCache} as "caffeine". Setting: {@code candor.cache.max-characters}, how
 * much text it holds (default {@value CaffeineCache#MAX_CHARACTERS}).
 */
public final class CaffeineCacheProvider implements Provider<Cache> {

  private static final String MAX_CHARACTERS = "candor.cache.max-characters";

  /** Reads its setting when it creates. */
  public CaffeineCacheProvider() {}

  @Override
  public Class<Cache> plug() {
    return Cache.class;
  }

  @Override
  public String name() {
    return "caffeine";
  }

  @Override
  public Cache create(ProviderContext context) {
    return create(context.settings(), context.clock());
  }

  static CaffeineCache create(SettingReader settings, Clock clock) {
    long most = settings.number(MAX_CHARACTERS).orElse(CaffeineCache.MAX_CHARACTERS);
    if (most < 1) {
      throw new ConfigurationException(
          List.of("'" + MAX_CHARACTERS + "' is " + most + ", not a positive number"),
          "Correct the setting");
    }
    return new CaffeineCache(clock, most);
  }
}
