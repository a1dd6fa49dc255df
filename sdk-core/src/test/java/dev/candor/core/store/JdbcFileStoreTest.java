package dev.candor.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.error.ConflictException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.task.JdbcTaskQueue;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.store.DocumentStoreContract;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JdbcFileStoreTest extends DocumentStoreContract {

  private static final DocumentKey KEY = new DocumentKey("letters", "a-1");
  private static final Clock CLOCK = SettableClock.create();

  @TempDir Path home;
  private int made;

  @Override
  protected DocumentStore create(Clock clock) {
    return JdbcStore.in(home.resolve("store " + made++), clock);
  }

  private static Document document(String json) {
    return new Document(KEY, 0, json, null);
  }

  @Test
  void what_was_acknowledged_is_there_when_it_is_opened_again() {
    Path folder = home.resolve("new/deep/folder");
    Document stored;
    try (DocumentStore store = JdbcStore.in(folder, CLOCK)) {
      stored = store.put(document("{}"));
    }
    try (DocumentStore again = JdbcStore.in(folder, CLOCK)) {
      assertEquals(stored, again.get(KEY).orElseThrow());
      assertThrows(ConflictException.class, () -> again.put(document("new")));
    }
  }

  @Test
  void a_store_and_a_queue_of_one_process_share_the_file() {
    TaskId id;
    try (DocumentStore store = JdbcStore.in(home, CLOCK);
        JdbcTaskQueue queue = JdbcTaskQueue.in(home, CLOCK);
        DocumentStore other = JdbcStore.in(home, CLOCK)) {
      id = queue.submit(Task.of("sweep", "x"));
      store.put(document("1"));
      assertEquals("1", other.get(KEY).orElseThrow().json());
    }
    try (JdbcTaskQueue queue = JdbcTaskQueue.in(home, CLOCK)) {
      assertTrue(queue.status(id).isPresent());
    }
  }

  @Test
  void an_interrupted_caller_does_no_harm() {
    try (DocumentStore store = JdbcStore.in(home, CLOCK)) {
      Document stored = store.put(document("0"));
      for (int i = 1; i <= 300; i++) {
        Thread.currentThread().interrupt();
        stored = store.put(new Document(KEY, stored.revision(), "x".repeat(i * 50), null));
        assertTrue(Thread.interrupted(), "the interrupt is kept for the caller");
      }
      assertEquals(301, store.get(KEY).orElseThrow().revision());
    }
  }

  @Test
  void tables_of_a_newer_version_are_refused_and_left_as_they_are() throws SQLException {
    JdbcStore.in(home, CLOCK).close();
    String url = "jdbc:h2:async:" + home.resolve("candor");
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.createStatement().execute("UPDATE candor_schema SET version = 99");
    }
    for (int i = 0; i < 2; i++) {
      InvalidInputException refused =
          assertThrows(InvalidInputException.class, () -> JdbcStore.in(home, CLOCK));
      assertTrue(refused.getMessage().contains("version 99, not 1"), refused.getMessage());
    }
  }

  @Test
  void a_damaged_file_is_refused_and_left_as_it_is() throws IOException {
    Path file = home.resolve("candor.mv.db");
    byte[] damaged = new byte[20_000];
    Arrays.fill(damaged, (byte) 'x');
    Files.write(file, damaged);
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> JdbcStore.in(home, CLOCK));
    assertTrue(refused.getMessage().contains("damaged"), refused.getMessage());
    assertTrue(Arrays.equals(damaged, Files.readAllBytes(file)));
  }

  @Test
  void a_folder_that_cannot_stand_in_an_address_is_refused() {
    assertThrows(InvalidInputException.class, () -> JdbcStore.in(home.resolve("a;INIT=x"), CLOCK));
  }

  @Test
  void addresses_of_other_databases_are_refused_without_telling_secrets() {
    for (String url :
        new String[] {
          "jdbc:oracle:thin:@//x?password=hush",
          "hush",
          "jdbc:h2:tcp://hush@db.invalid/x;PASSWORD=hush"
        }) {
      Secret password = Secret.of("hush");
      RuntimeException refused =
          assertThrows(
              RuntimeException.class, () -> JdbcStore.at(url, "sa", password, CLOCK).close());
      assertFalse(refused.getMessage().replace("'hush'", "").contains("hush"), refused.toString());
    }
    assertThrows(
        ConfigurationException.class, () -> JdbcStore.at("jdbc:other:x", "", Secret.of(""), CLOCK));
  }

  @Test
  void a_wrong_password_is_a_matter_of_configuration() {
    String url = "jdbc:h2:file:" + home.resolve("locked");
    JdbcStore.at(url, "ann", Secret.of("right"), CLOCK).close();
    ConfigurationException refused =
        assertThrows(
            ConfigurationException.class,
            () -> JdbcStore.at(url, "ann", Secret.of("wrong"), CLOCK));
    assertFalse(refused.getMessage().contains("wrong"), refused.getMessage());
    JdbcStore.at(url, "ann", Secret.of("right"), CLOCK).close();
  }

  @Test
  void the_callers_own_connections_are_used_and_left_open() throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:given-" + home.getFileName() + ";DB_CLOSE_DELAY=-1");
    try (DocumentStore store = JdbcStore.of(source, CLOCK)) {
      store.put(document("1"));
      assertThrows(ConflictException.class, () -> store.put(document("2")));
    }
    try (Connection connection = source.getConnection()) {
      assertTrue(connection.getAutoCommit());
      connection.createStatement().execute("SHUTDOWN");
    }
  }
}
