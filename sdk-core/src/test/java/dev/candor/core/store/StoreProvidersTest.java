package dev.candor.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.internal.jdbc.PrivatePostgres;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.task.JdbcTaskQueueProvider;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreProvidersTest {

  private static final Document DOCUMENT =
      new Document(new DocumentKey("letters", "a"), 0, "{}", null);

  @TempDir Path home;

  private static DocumentStore store(FakeProviderContext context) {
    return new JdbcStoreProvider().create(context);
  }

  private static TaskQueue queue(FakeProviderContext context) {
    return new JdbcTaskQueueProvider().create(context);
  }

  @Test
  void names_are_those_of_the_settings() {
    assertEquals("memory", new MemoryStoreProvider().name());
    assertEquals("jdbc", new JdbcStoreProvider().name());
    assertEquals("caffeine", new CaffeineCacheProvider().name());
    assertEquals("stored", new StoredCacheProvider().name());
    assertEquals("jdbc", new JdbcTaskQueueProvider().name());
    assertEquals(DocumentStore.class, new MemoryStoreProvider().plug());
    assertEquals(DocumentStore.class, new JdbcStoreProvider().plug());
    assertEquals(Cache.class, new CaffeineCacheProvider().plug());
    assertEquals(TaskQueue.class, new JdbcTaskQueueProvider().plug());
  }

  @Test
  void without_a_home_each_is_its_own_in_memory() {
    FakeProviderContext context = new FakeProviderContext();
    try (DocumentStore one = store(context);
        DocumentStore other = store(context);
        DocumentStore memory = new MemoryStoreProvider().create(context);
        TaskQueue queue = queue(context)) {
      one.put(DOCUMENT);
      other.put(DOCUMENT);
      memory.put(DOCUMENT);
      queue.submit(Task.of("sweep", "x"));
    }
  }

  @Test
  void with_a_home_both_are_in_one_file_of_it() {
    FakeProviderContext context = new FakeProviderContext().home(home);
    TaskId id;
    try (DocumentStore store = store(context);
        TaskQueue queue = queue(context)) {
      store.put(DOCUMENT);
      id = queue.submit(Task.of("sweep", "x"));
    }
    assertTrue(Files.isRegularFile(home.resolve("candor.mv.db")));
    try (DocumentStore store = store(context);
        TaskQueue queue = queue(context)) {
      assertTrue(store.get(DOCUMENT.key()).isPresent());
      assertTrue(queue.status(id).isPresent());
    }
  }

  @Test
  void one_address_moves_both_to_a_server() {
    FakeProviderContext context =
        new FakeProviderContext()
            .home(home)
            .setting("candor.store.url", PrivatePostgres.freshSchema())
            .setting("candor.store.user", PrivatePostgres.USER)
            .setting("candor.store.password", "not asked for");
    try (DocumentStore store = store(context);
        DocumentStore other = store(context);
        TaskQueue queue = queue(context);
        TaskQueue another = queue(context)) {
      store.put(DOCUMENT);
      assertTrue(other.get(DOCUMENT.key()).isPresent());
      assertTrue(another.status(queue.submit(Task.of("sweep", "x"))).isPresent());
    }
    assertTrue(Files.notExists(home.resolve("candor.mv.db")));
  }

  @Test
  void a_queue_may_have_an_address_of_its_own() {
    FakeProviderContext context =
        new FakeProviderContext()
            .setting("candor.store.url", "jdbc:other:x")
            .setting("candor.queue.url", "jdbc:h2:file:" + home.resolve("tasks"));
    queue(context).close();
    assertTrue(Files.isRegularFile(home.resolve("tasks.mv.db")));
    assertThrows(ConfigurationException.class, () -> store(context));
  }

  @Test
  void the_size_of_the_cache_is_a_setting() {
    FakeProviderContext small =
        new FakeProviderContext().setting("candor.cache.max-characters", "10");
    try (Cache cache = new CaffeineCacheProvider().create(small)) {
      cache.put("a", "much too long", Duration.ofHours(1));
      assertTrue(cache.get("a").isEmpty());
    }
    FakeProviderContext none =
        new FakeProviderContext().setting("candor.cache.max-characters", "0");
    assertThrows(ConfigurationException.class, () -> new CaffeineCacheProvider().create(none));
    try (Cache cache = new CaffeineCacheProvider().create(new FakeProviderContext())) {
      cache.put("a", "kept", Duration.ofHours(1));
      assertTrue(cache.get("a").isPresent());
    }
  }
}
