package dev.candor.core;

import dev.candor.core.index.LuceneJobIndex;
import dev.candor.core.llm.NoBackend;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.store.CaffeineCache;
import dev.candor.core.store.JdbcStore;
import dev.candor.core.store.MemoryStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/** A provider that is in the box. Data goes under the home where there is one. */
record BuiltIn<T>(Class<T> plug, String name, Function<ProviderContext, T> maker)
    implements Provider<T> {

  private static final String NO_MODEL =
      "Add dev.candor:candor-sdk-llm, and name a backend in the setting candor.llm";

  @Override
  public T create(ProviderContext context) {
    return maker.apply(context);
  }

  /** All of them; of several for one plug, the first is used unless settings name another. */
  static List<Provider<?>> all(Optional<Path> home) {
    Provider<?> memory =
        new BuiltIn<>(DocumentStore.class, "memory", context -> new MemoryStore(context.clock()));
    Provider<?> jdbc = new BuiltIn<>(DocumentStore.class, "jdbc", BuiltIn::jdbc);
    return List.of(
        new BuiltIn<>(JobIndex.class, "lucene", BuiltIn::index),
        home.isPresent() ? jdbc : memory,
        home.isPresent() ? memory : jdbc,
        new BuiltIn<>(Cache.class, "caffeine", context -> new CaffeineCache(context.clock())),
        new BuiltIn<>(LlmBackend.class, NoBackend.NAME, context -> new NoBackend(NO_MODEL)));
  }

  private static JobIndex index(ProviderContext context) {
    return context
        .home()
        .map(home -> LuceneJobIndex.at(home.resolve("index")))
        .orElseGet(LuceneJobIndex::inMemory);
  }

  private static DocumentStore jdbc(ProviderContext context) {
    Optional<String> url = context.settings().text("candor.store.url");
    if (url.isEmpty() && context.home().isPresent()) {
      return JdbcStore.file(context.home().get().resolve("documents"), context.clock());
    }
    Properties login = new Properties();
    context.settings().text("candor.store.user").ifPresent(user -> login.put("user", user));
    context
        .settings()
        .secret("candor.store.password")
        .ifPresent(password -> login.put("password", password.reveal()));
    // without an address and without a home it ends with the runtime
    return JdbcStore.at(url.orElse("jdbc:h2:mem:"), login, context.clock());
  }
}
