package dev.candor.core.tck.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.ConflictException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.Together;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link DocumentStore} does. Extend it, and give an empty store. */
public abstract class DocumentStoreContract {

  private static final int THREADS = 8;
  private static final DocumentKey KEY = new DocumentKey("letters", "a-1");

  private final SettableClock clock = SettableClock.create();
  private DocumentStore raw;
  private DocumentStore store;

  /**
   * The store under test.
   *
   * @param clock tells what has expired
   * @return a new, empty store; the contract closes it
   */
  protected abstract DocumentStore create(Clock clock);

  @BeforeEach
  final void open() {
    raw = create(clock);
    store = new AssertingDocumentStore(raw);
  }

  @AfterEach
  final void close() {
    store.close();
  }

  private static Document document(String id, String json) {
    return new Document(new DocumentKey("letters", id), 0, json, null);
  }

  private static Document changed(Document stored, String json) {
    return new Document(stored.key(), stored.revision(), json, stored.expiresAt());
  }

  private Document expiring(Instant at) {
    return store.put(new Document(KEY, 0, "{}", at));
  }

  private List<String> ids(@Nullable String after, int limit) {
    return store.scan("letters", after, limit).stream().map(one -> one.key().id()).toList();
  }

  @Test
  final void a_new_store_is_empty() {
    assertEquals(Optional.empty(), store.get(KEY));
    assertEquals(List.of(), ids(null, 10));
    assertFalse(store.delete(KEY, 1));
  }

  @Test
  final void every_write_counts_one_revision_and_replaces_the_text() {
    Document first = store.put(document("a-1", "{\"n\":1}"));
    assertEquals(1, first.revision());
    Document second = store.put(changed(first, "{\"n\":2}"));
    assertEquals(2, second.revision());
    assertEquals(Optional.of(second), store.get(KEY));
    assertEquals(List.of(second), store.scan("letters", null, 10));
  }

  @Test
  final void a_write_based_on_another_revision_is_refused_and_changes_nothing() {
    Document first = store.put(document("a-1", "1"));
    Document second = store.put(changed(first, "2"));
    ConflictException stale =
        assertThrows(ConflictException.class, () -> store.put(changed(first, "late")));
    assertEquals(1, stale.expected());
    assertEquals(2, stale.actual());
    assertThrows(ConflictException.class, () -> store.put(document("a-1", "new")));
    assertThrows(ConflictException.class, () -> store.put(new Document(KEY, 3, "ahead", null)));
    assertEquals(Optional.of(second), store.get(KEY));
  }

  @Test
  final void a_change_to_what_is_not_there_is_refused() {
    ConflictException missing =
        assertThrows(ConflictException.class, () -> store.put(new Document(KEY, 3, "x", null)));
    assertEquals(0, missing.actual());
    assertEquals(Optional.empty(), store.get(KEY));
  }

  @Test
  final void a_delete_needs_the_revision_and_starts_the_count_anew() {
    Document first = store.put(document("a-1", "1"));
    Document second = store.put(changed(first, "2"));
    ConflictException stale =
        assertThrows(ConflictException.class, () -> store.delete(KEY, first.revision()));
    assertEquals(2, stale.actual());
    assertTrue(store.delete(KEY, second.revision()));
    assertFalse(store.delete(KEY, second.revision()));
    assertEquals(1, store.put(document("a-1", "3")).revision());
  }

  @Test
  final void what_expires_is_there_until_that_moment() {
    Instant end = clock.instant().plusSeconds(60);
    Document stored = expiring(end);
    assertEquals(end, stored.expiresAt());
    clock.advance(Duration.ofMillis(59_999));
    assertEquals(Optional.of(stored), store.get(KEY));
    assertEquals(List.of("a-1"), ids(null, 10));
    clock.advance(Duration.ofMillis(1));
    assertEquals(Optional.empty(), store.get(KEY));
    assertEquals(List.of(), ids(null, 10));
    assertFalse(store.delete(KEY, 1));
  }

  @Test
  final void what_has_expired_is_as_if_deleted_for_writers() {
    Document stored = expiring(clock.instant().plusSeconds(60));
    clock.advance(Duration.ofSeconds(60));
    ConflictException gone =
        assertThrows(ConflictException.class, () -> store.put(changed(stored, "late")));
    assertEquals(0, gone.actual());
    assertEquals(1, store.put(document("a-1", "anew")).revision());
    clock.advance(Duration.ofDays(400));
    assertEquals("anew", store.get(KEY).orElseThrow().json());
  }

  @Test
  final void a_later_write_sets_another_expiry_or_none() {
    Document stored = expiring(clock.instant().plusSeconds(60));
    store.put(new Document(KEY, stored.revision(), "kept", null));
    clock.advance(Duration.ofDays(1));
    assertEquals("kept", store.get(KEY).orElseThrow().json());
    for (int i = 0; i < 3; i++) {
      store.put(
          new Document(
              new DocumentKey("letters", "short-" + i), 0, "{}", clock.instant().plusSeconds(1)));
      clock.advance(Duration.ofMinutes(5));
    }
    assertEquals(List.of("a-1"), ids(null, 10));
  }

  @Test
  final void a_scan_goes_by_code_point_whatever_the_language() {
    List<String> ids =
        List.of(
            "\u0001", " ", "-", "1", "10", "2", "A", "Z", "_", "a", "a b", "a-b", "ab", "b", "z",
            "zz", "Ä", "ß", "é", "ș", "Ω", "ж", "ا", "\u3042", "\uE000", "\uFFFD", "😀", "🙂a");
    List<String> mixed = new ArrayList<>(ids);
    Collections.shuffle(mixed, new Random(5));
    mixed.forEach(id -> store.put(document(id, "{}")));
    assertEquals(ids, ids(null, 100));
    assertEquals(ids.subList(3, 8), ids("-", 5));
    assertEquals(List.of("b"), ids("aé", 1), "an id that is not there is a place too");
    assertEquals(List.of(), ids("🙂a", 1));
  }

  @Test
  final void pages_of_any_size_give_every_document_once() {
    Random random = new Random(17);
    Set<String> ids = new LinkedHashSet<>();
    while (ids.size() < 60) {
      int[] points = random.ints(1 + random.nextInt(3), 0x20, 0x11000).toArray();
      String id = new String(points, 0, points.length);
      if (id.codePoints().noneMatch(one -> Character.getType(one) == Character.SURROGATE)) {
        ids.add(id);
      }
    }
    ids.forEach(id -> store.put(document(id, "{}")));
    List<String> sorted = new ArrayList<>(ids);
    sorted.sort(
        (one, other) -> Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray()));
    for (int size : new int[] {1, 7, 60}) {
      List<String> walked = new ArrayList<>();
      List<String> page = ids(null, size);
      while (!page.isEmpty()) {
        walked.addAll(page);
        page = ids(page.get(page.size() - 1), size);
      }
      assertEquals(sorted, walked, "pages of " + size);
    }
  }

  @Test
  final void a_scan_of_any_length_gives_each_document_once_until_it_is_enough() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 2 * DocumentStore.PAGE; i++) {
      String id = "n-%03d".formatted(i);
      ids.add(id);
      store.put(new Document(new DocumentKey("many", id), 0, "{}", null));
    }
    List<String> all = new ArrayList<>();
    store.scan("many", null, one -> all.add(one.key().id()));
    assertEquals(ids, all);
    List<String> some = new ArrayList<>();
    store.scan(
        "many",
        "n-150",
        one -> {
          some.add(one.key().id());
          return some.size() < 100;
        });
    assertEquals(ids.subList(151, 251), some);
  }

  @Test
  final void a_scan_of_nothing_is_a_broken_call() {
    assertThrows(IllegalArgumentException.class, () -> raw.scan("letters", null, 0));
  }

  @Test
  final void collections_do_not_know_each_other() {
    store.put(document("a-1", "letter"));
    DocumentKey other = new DocumentKey("notes", "a-1");
    assertEquals(1, store.put(new Document(other, 0, "note", null)).revision());
    assertTrue(store.delete(KEY, 1));
    assertEquals("note", store.get(other).orElseThrow().json());
    assertEquals(List.of(), ids(null, 10));
  }

  @Test
  final void ids_are_told_apart_by_case_accent_and_space() {
    for (String id : List.of("a", "A", "á", "a\u0301", "a ", " a", "a\u0000")) {
      assertEquals(1, store.put(document(id, "\"" + id.length() + "\"")).revision());
    }
    String longest = "😀".repeat(127) + "x";
    store.put(document(longest, "{}"));
    assertEquals(longest, ids("é", 1).get(0));
  }

  @Test
  final void any_text_comes_back_as_it_was() {
    List<String> texts =
        List.of(
            "",
            "'; DROP TABLE x; -- \" \\ % _ ? :a $1",
            "{\"a\":\"\\u0000 \\ud800\",\n\t\"b\":\"Ünï 😀 العربية \u2028\"}",
            "x".repeat(1_048_576),
            "é".repeat(1_048_576));
    for (int i = 0; i < texts.size(); i++) {
      store.put(document("t" + i, texts.get(i)));
    }
    for (int i = 0; i < texts.size(); i++) {
      DocumentKey key = new DocumentKey("letters", "t" + i);
      assertTrue(texts.get(i).equals(store.get(key).orElseThrow().json()), "text " + i);
    }
  }

  @Test
  final void a_text_that_no_database_takes_is_refused_and_changes_nothing() {
    Document first = store.put(document("a-1", "good"));
    for (String bad : List.of("a\u0000b", "a\ud800b", "\udc00", "b\ud83d")) {
      assertThrows(InvalidInputException.class, () -> store.put(changed(first, bad)));
    }
    assertEquals(Optional.of(first), store.get(KEY));
  }

  @Test
  final void of_several_who_create_at_once_one_does() throws Exception {
    for (int round = 0; round < 10; round++) {
      String id = "round-" + round;
      List<Boolean> won =
          Together.run(THREADS, thread -> () -> succeeds(document(id, "\"" + thread + "\"")));
      assertEquals(1, won.stream().filter(one -> one).count(), id);
      Document stored = raw.get(new DocumentKey("letters", id)).orElseThrow();
      assertEquals(1, stored.revision());
      assertEquals("\"" + won.indexOf(true) + "\"", stored.json());
    }
  }

  @Test
  final void of_several_who_replace_what_expired_one_does() throws Exception {
    for (int round = 0; round < 10; round++) {
      DocumentKey key = new DocumentKey("letters", "round-" + round);
      raw.put(new Document(key, 0, "old", clock.instant().plusSeconds(1)));
      clock.advance(Duration.ofSeconds(1));
      List<Boolean> won =
          Together.run(THREADS, thread -> () -> succeeds(new Document(key, 0, "new", null)));
      assertEquals(1, won.stream().filter(one -> one).count());
      assertEquals("new", raw.get(key).orElseThrow().json());
    }
  }

  @Test
  final void no_change_of_several_writers_is_lost() throws Exception {
    int each = 20;
    raw.put(document("a-1", "0"));
    Together.run(
        THREADS,
        thread ->
            () -> {
              for (int done = 0; done < each; ) {
                Document seen = raw.get(KEY).orElseThrow();
                int next = Integer.parseInt(seen.json()) + 1;
                done += succeeds(changed(seen, String.valueOf(next))) ? 1 : 0;
              }
              return true;
            });
    Document last = raw.get(KEY).orElseThrow();
    assertEquals(String.valueOf(THREADS * each), last.json());
    assertEquals(THREADS * each + 1, last.revision());
  }

  @Test
  final void of_one_who_writes_and_one_who_deletes_one_succeeds() throws Exception {
    for (int round = 0; round < 20; round++) {
      DocumentKey key = new DocumentKey("letters", "round-" + round);
      Document first = raw.put(new Document(key, 0, "first", null));
      List<Boolean> won =
          Together.run(
              2,
              thread -> () -> thread == 0 ? succeeds(changed(first, "second")) : deletes(key, 1));
      assertEquals(1, won.stream().filter(one -> one).count());
      assertEquals(won.get(0), raw.get(key).isPresent());
    }
  }

  private boolean succeeds(Document document) {
    try {
      raw.put(document);
      return true;
    } catch (ConflictException e) {
      return false;
    }
  }

  private boolean deletes(DocumentKey key, long revision) {
    try {
      return raw.delete(key, revision);
    } catch (ConflictException e) {
      return false;
    }
  }

  @Test
  final void a_closed_store_says_so() {
    store.put(document("a-1", "{}"));
    raw.close();
    raw.close();
    assertThrows(ClosedException.class, () -> raw.get(KEY));
    assertThrows(ClosedException.class, () -> raw.put(document("a-2", "{}")));
    assertThrows(ClosedException.class, () -> raw.delete(KEY, 1));
    assertThrows(ClosedException.class, () -> raw.scan("letters", null, 1));
  }
}
