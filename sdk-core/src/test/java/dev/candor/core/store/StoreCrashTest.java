package dev.candor.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.RetryableException;
import dev.candor.core.internal.jdbc.KilledJvm;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreCrashTest {

  private static final int ROUNDS = 10;
  private static final int WRITERS = 3;

  @TempDir Path home;

  /** Writes until it is killed; says "key revision" after each acknowledged write. */
  static final class Writer {
    public static void main(String[] args) {
      DocumentStore store = JdbcStore.in(Path.of(args[0]), Clock.systemUTC());
      for (int i = 0; i < WRITERS; i++) {
        String id = args[1] + "-" + i;
        new Thread(() -> write(store, id)).start();
      }
    }

    private static void write(DocumentStore store, String id) {
      for (int i = 0; ; i++) {
        Document stored = store.put(new Document(key(id + "-" + i % 10), i / 10, json(i), null));
        System.out.println(stored.key().id() + " " + stored.revision() + " " + i);
      }
    }
  }

  private static DocumentKey key(String id) {
    return new DocumentKey("letters", id);
  }

  private static String json(int number) {
    return "{\"number\":" + number + ",\"text\":\"" + "x".repeat(500) + "\"}";
  }

  @Test
  void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Exception {
    Map<String, String[]> acknowledged = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> said =
          KilledJvm.linesOf(Writer.class, 40 + 37 * round, home.toString(), "round" + round);
      for (String line : said) {
        String[] parts = line.split(" ");
        acknowledged.put(parts[0], parts);
      }
      try (DocumentStore store = JdbcStore.in(home, Clock.systemUTC())) {
        acknowledged.forEach((id, last) -> assertKept(store.get(key(id)), last));
      }
    }
    assertEquals(ROUNDS * WRITERS * 10, acknowledged.size());
  }

  /** What was acknowledged last, or the one write after it that was not told any more. */
  private static void assertKept(Optional<Document> found, String[] last) {
    Document document = found.orElseThrow(() -> new AssertionError(last[0] + " is lost"));
    long more = document.revision() - Long.parseLong(last[1]);
    assertTrue(more == 0 || more == 1, last[0] + " has revision " + document.revision());
    assertEquals(json(Integer.parseInt(last[2]) + (int) more * 10), document.json());
  }

  /** Holds the store open; says so. */
  static final class Holder {
    public static void main(String[] args) throws Exception {
      try (DocumentStore store = JdbcStore.in(Path.of(args[0]), Clock.systemUTC())) {
        System.out.println("open with " + store.scan("letters", null, 1).size());
        System.in.read();
      }
    }
  }

  @Test
  void a_second_process_is_told_that_the_file_is_in_use() throws Exception {
    Process holder = KilledJvm.start(Holder.class, home.toString());
    try {
      assertEquals("open with 0", KilledJvm.firstLine(holder));
      RetryableException refused =
          assertThrows(
              RetryableException.class, () -> JdbcStore.in(home, Clock.systemUTC()).close());
      assertTrue(refused.getMessage().contains("open in another program"), refused.getMessage());
      assertTrue(refused.getMessage().contains(home.toString()), refused.getMessage());
    } finally {
      holder.toHandle().destroyForcibly();
      holder.waitFor();
    }
    JdbcStore.in(home, Clock.systemUTC()).close(); // the dead hold nothing
  }
}
