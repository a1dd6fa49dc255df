package dev.candor.core;

import dev.candor.core.index.LuceneJobIndex;
import dev.candor.core.llm.NoBackend;
import dev.candor.core.net.Manners;
import dev.candor.core.net.OkHttpTransport;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.store.CaffeineCacheProvider;
import dev.candor.core.store.JdbcStoreProvider;
import dev.candor.core.store.MemoryStoreProvider;
import dev.candor.core.store.StoredCacheProvider;
import dev.candor.core.task.JdbcTaskQueueProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
  static List<Provider<?>> all(Optional<Path> home, Manners manners) {
    Provider<?> memory = new MemoryStoreProvider();
    Provider<?> jdbc = new JdbcStoreProvider();
    return List.of(
        new BuiltIn<>(JobIndex.class, "lucene", BuiltIn::index),
        home.isPresent() ? jdbc : memory,
        home.isPresent() ? memory : jdbc,
        home.isPresent() ? new StoredCacheProvider() : new CaffeineCacheProvider(),
        home.isPresent() ? new CaffeineCacheProvider() : new StoredCacheProvider(),
        new JdbcTaskQueueProvider(),
        new BuiltIn<>(
            HttpTransport.class, "okhttp", context -> new OkHttpTransport(manners.addresses())),
        new BuiltIn<>(LlmBackend.class, NoBackend.NAME, context -> new NoBackend(NO_MODEL)));
  }

  private static JobIndex index(ProviderContext context) {
    Duration wait =
        context.settings().duration("candor.index.wait").orElse(LuceneJobIndex.WRITER_WAIT);
    return context
        .home()
        .map(home -> LuceneJobIndex.at(home.resolve("index"), wait))
        .orElseGet(LuceneJobIndex::inMemory);
  }
}
