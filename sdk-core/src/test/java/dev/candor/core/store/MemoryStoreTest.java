package dev.candor.core.store;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.store.DocumentStoreContract;
import java.time.Clock;
import org.junit.jupiter.api.Test;

final class MemoryStoreTest extends DocumentStoreContract {
  @Override
  protected DocumentStore create(Clock clock) {
    return new MemoryStore(clock);
  }

  @Test
  void a_text_without_bounds_is_refused_here_too() {
    DocumentKey key = new DocumentKey("letters", "a");
    Document document = new Document(key, 0, "x".repeat(1_048_577), null);
    try (DocumentStore store = new MemoryStore(SettableClock.create())) {
      assertThrows(InvalidInputException.class, () -> store.put(document));
    }
  }
}
