package dev.candor.core.llm;

import com.google.common.base.Suppliers;
import dev.candor.core.error.ConflictException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.LlmCallJson;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every try that was made, in a document store: as durable as that store is. Holds neither
 * questions nor answers. Thread-safe.
 */
public final class Ledger {

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
  private static final String COLLECTION = "llm-calls";
  private static final int MOST_AT_ONCE = 100_000;

  /** As wide for every time, so that ids stand in the order of time. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Supplier<? extends DocumentStore> store;
  private final Duration kept;

  /**
   * A ledger in a store.
   *
   * @param store asked for when the first line is written or read
   * @param kept how long a line is kept
   */
  public Ledger(Supplier<? extends DocumentStore> store, Duration kept) {
    this.store = Suppliers.memoize(store::get);
    this.kept = kept;
  }

  /** Writes a line; the ids of lines that began in one moment are numbered. */
  void add(LlmCall call) {
    String json = LlmCallJson.write(call);
    Instant end = call.startedAt().plus(call.duration()).plus(kept);
    String id = TIME.format(call.startedAt());
    for (int number = 0; number < MOST_AT_ONCE; number++) {
      String numbered = String.format(Locale.ROOT, "%s-%06d", id, number);
      try {
        store.get().put(new Document(new DocumentKey(COLLECTION, numbered), 0, json, end));
        return;
      } catch (ConflictException e) {
        LOG.trace("A line of the ledger began in the same moment", e);
      }
    }
  }

  /**
   * The lines that fit, the oldest first.
   *
   * @param query which lines
   * @return a copy; all of it is in memory, see {@link #each}
   */
  public List<LlmCall> find(LedgerQuery query) {
    List<LlmCall> found = new ArrayList<>();
    each(query, found::add);
    return List.copyOf(found);
  }

  /**
   * What the lines that fit used.
   *
   * @param query which lines
   * @return the sum; its cost is that of the lines whose price is known, so never null
   */
  public Usage total(LedgerQuery query) {
    Usage[] sum = {Usage.NONE};
    each(query, call -> sum[0] = sum[0].plus(Tally.known(call.usage())));
    return sum[0];
  }

  /**
   * Gives the lines that fit, one after the other: however many there are, few are in memory.
   *
   * @param query which lines
   * @param taker takes each line, the oldest first
   */
  public void each(LedgerQuery query, Consumer<? super LlmCall> taker) {
    LocalDate day = query.day();
    String after = day == null ? null : TIME.format(start(day));
    String end = day == null ? null : TIME.format(start(day.plusDays(1)));
    store
        .get()
        .scan(
            COLLECTION,
            after,
            one -> {
              if (end != null && one.key().id().compareTo(end) >= 0) {
                return false;
              }
              LlmCall call = read(one);
              if (call != null && query.fits(call)) {
                taker.accept(call);
              }
              return true;
            });
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static @Nullable LlmCall read(Document document) {
    try {
      return LlmCallJson.read(document.json());
    } catch (InvalidInputException e) {
      LOG.warn("A line of the ledger is passed over: {}", e.getMessage());
      return null;
    }
  }
}
