package dev.candor.core.tck.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.spi.web.WebFetcher;
import dev.candor.core.spi.web.WebResult;
import dev.candor.core.spi.web.WebResult.NoPage;
import dev.candor.core.spi.web.WebResult.Page;
import dev.candor.core.spi.web.WebResult.Reason;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What every {@link WebFetcher} does. Extend it, and give a fetcher whose world is recorded,
 * scripted or on this machine.
 */
public abstract class WebFetcherContract {

  /**
   * The fetcher under test.
   *
   * @return one that finds {@link #page()} and does not find {@link #missing()}
   */
  protected abstract WebFetcher fetcher();

  /**
   * A page that is there.
   *
   * @return an article whose HTML also has a script and a hidden element, both with the word
   *     "HIDDENWORD", and a visible one with the word "visibleword"
   */
  protected abstract URI page();

  /**
   * A page that is not there.
   *
   * @return answered with 404 or the like
   */
  protected abstract URI missing();

  /**
   * A page without readable text.
   *
   * @return empty when the world has none
   */
  protected Optional<URI> blank() {
    return Optional.empty();
  }

  @Test
  final void the_name_has_the_form_settings_can_write() {
    String name = fetcher().name();
    assertTrue(name.matches("[a-z][a-z0-9-]{0,63}"), name);
    assertEquals(name, fetcher().name());
  }

  @Test
  final void a_page_has_its_address_source_and_readable_text() throws Exception {
    Page page = assertInstanceOf(Page.class, fetcher().fetch(page()));
    assertTrue(page.uri().isAbsolute(), page.uri().toString());
    assertTrue(page.text().contains("visibleword"), page.text());
    assertTrue(page.html().contains("visibleword"), page.html());
  }

  @Test
  final void hidden_text_is_not_in_the_readable_text() throws Exception {
    Page page = assertInstanceOf(Page.class, fetcher().fetch(page()));
    assertFalse(page.text().contains("HIDDENWORD"), page.text());
  }

  @Test
  final void a_page_that_is_not_there_is_a_value() throws Exception {
    NoPage none = assertInstanceOf(NoPage.class, fetcher().fetch(missing()));
    assertEquals(Reason.GONE, none.reason());
    assertFalse(none.detail().isBlank(), "says nothing");
  }

  @Test
  final void an_address_it_cannot_use_is_a_value() throws Exception {
    for (String address : List.of("ftp://files.example/", "mailto:a@b.example", "relative")) {
      NoPage none = assertInstanceOf(NoPage.class, fetcher().fetch(URI.create(address)), address);
      assertEquals(Reason.BAD_ADDRESS, none.reason(), address);
    }
  }

  @Test
  final void a_page_without_text_is_told() throws Exception {
    Optional<URI> blank = blank();
    assumeTrue(blank.isPresent());
    NoPage none = assertInstanceOf(NoPage.class, fetcher().fetch(blank.orElseThrow()));
    assertEquals(Reason.EMPTY, none.reason());
  }

  @Test
  final void several_calls_run_at_once() throws Exception {
    WebFetcher fetcher = fetcher();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<WebResult>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(threads.submit(() -> fetcher.fetch(page())));
      }
      for (Future<WebResult> call : calls) {
        assertInstanceOf(Page.class, call.get(60, TimeUnit.SECONDS));
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
      fetcher().fetch(page());
      seen = Thread.interrupted();
    } catch (InterruptedException e) {
      seen = true;
    } finally {
      Thread.interrupted();
    }
    assertTrue(seen, "the interrupt was swallowed");
  }
}
