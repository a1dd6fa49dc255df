package dev.candor.core.tck.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.spi.web.WebHits;
import dev.candor.core.spi.web.WebResult;
import dev.candor.core.spi.web.WebSearch;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What every {@link WebSearch} does. Extend it, and give a search whose world is recorded, scripted
 * or on this machine.
 */
public abstract class WebSearchContract {

  /**
   * The search under test.
   *
   * @return one that finds at least three pages for {@link #query()} and nothing for {@link
   *     #unknown()}
   */
  protected abstract WebSearch search();

  /**
   * The same kind of search in a broken world.
   *
   * @return one that cannot answer, or empty when nothing around it can break
   */
  protected Optional<WebSearch> broken() {
    return Optional.empty();
  }

  /**
   * Words that are found.
   *
   * @return default "candor software"
   */
  protected String query() {
    return "candor software";
  }

  /**
   * Words that are not.
   *
   * @return default one nobody wrote
   */
  protected String unknown() {
    return "xyzzyplughfnord";
  }

  @Test
  final void the_name_has_the_form_settings_can_write() {
    String name = search().name();
    assertTrue(name.matches("[a-z][a-z0-9-]{0,63}"), name);
    assertEquals(name, search().name());
  }

  @Test
  final void hits_have_absolute_addresses_and_come_each_once() throws Exception {
    WebHits hits = search().search(query(), 10);
    assertNull(hits.failure());
    assertTrue(hits.hits().size() >= 3, hits.toString());
    List<URI> pages = hits.hits().stream().map(WebHits.Hit::uri).toList();
    assertTrue(pages.stream().allMatch(URI::isAbsolute), pages.toString());
    assertEquals(pages.size(), pages.stream().distinct().count(), pages.toString());
  }

  @Test
  final void a_limit_keeps_the_best() throws Exception {
    List<WebHits.Hit> some = search().search(query(), 10).hits();
    List<WebHits.Hit> two = search().search(query(), 2).hits();
    assertEquals(some.subList(0, 2), two);
  }

  @Test
  final void nothing_found_is_no_failure() throws Exception {
    WebHits hits = search().search(unknown(), 10);
    assertEquals(List.of(), hits.hits());
    assertNull(hits.failure());
  }

  @Test
  final void words_are_literal() throws Exception {
    for (String odd : List.of("C++ (senior)", "\"", "a AND -b", "site:", "%&#?")) {
      assertNull(search().search(odd, 3).failure(), odd);
    }
  }

  @Test
  final void a_broken_world_is_a_value_that_says_why() throws Exception {
    Optional<WebSearch> broken = broken();
    assumeTrue(broken.isPresent());
    WebHits hits = broken.orElseThrow().search(query(), 3);
    assertEquals(List.of(), hits.hits());
    WebResult.NoPage failure = Objects.requireNonNull(hits.failure(), "no failure");
    assertFalse(failure.detail().isBlank(), "says nothing");
  }

  @Test
  final void several_calls_run_at_once() throws Exception {
    WebSearch search = search();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<WebHits>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(threads.submit(() -> search.search(query(), 3)));
      }
      for (Future<WebHits> call : calls) {
        assertNull(call.get(60, TimeUnit.SECONDS).failure());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  final void an_interrupt_ends_the_call_or_stays_for_the_caller() {
    boolean seen;
    Thread.currentThread().interrupt();
    try {
      search().search(query(), 3);
      seen = Thread.interrupted();
    } catch (InterruptedException e) {
      seen = true;
    } finally {
      Thread.interrupted();
    }
    assertTrue(seen, "the interrupt was swallowed");
  }
}
