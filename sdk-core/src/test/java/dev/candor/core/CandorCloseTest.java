package dev.candor.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.provider.Discovery;
import dev.candor.core.provider.Discovery.Located;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.tck.net.LoopbackSite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a runtime ends. */
final class CandorCloseTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final List<String> closed = Collections.synchronizedList(new ArrayList<>());

  /** Plugs that only this test knows. */
  interface First extends AutoCloseable {}

  /** Another one. */
  interface Second extends AutoCloseable {}

  /** Another one. */
  interface Third extends AutoCloseable {}

  private record Offer<T>(Class<T> plug, T thing) implements Provider<T> {
    @Override
    public String name() {
      return "offer";
    }

    @Override
    public T create(ProviderContext context) {
      return thing;
    }
  }

  private static CandorBuilder runtime(Provider<?>... found) {
    List<Located> located = new ArrayList<>();
    for (Provider<?> one : found) {
      located.add(new Located(one, "here"));
    }
    return Candor.builder().discovery(() -> new Discovery.Findings(located, List.of()));
  }

  private Candor three(Second second) {
    Candor candor =
        runtime(
                new Offer<>(First.class, () -> closed.add("first")),
                new Offer<>(Second.class, second),
                new Offer<>(Third.class, () -> closed.add("third")))
            .setting("candor.close-timeout", "500ms")
            .build();
    assertTrue(candor.part(First.class).isPresent());
    assertTrue(candor.part(Second.class).isPresent());
    assertTrue(candor.part(Third.class).isPresent());
    return candor;
  }

  @Test
  void the_last_made_is_closed_first() {
    three(() -> closed.add("second")).close();
    assertEquals(List.of("third", "second", "first"), closed);
  }

  @Test
  void one_that_fails_or_hangs_keeps_no_other_open() {
    three(
            () -> {
              throw new IllegalStateException("on purpose");
            })
        .close();
    assertEquals(List.of("third", "first"), closed);

    closed.clear();
    CountDownLatch never = new CountDownLatch(1);
    assertTimeoutPreemptively(SOON, () -> three(never::await).close());
    assertEquals(List.of("third", "first"), closed);
  }

  @Test
  void one_that_hangs_and_ignores_interrupts_is_not_waited_for() {
    CountDownLatch end = new CountDownLatch(1);
    Second deaf =
        () -> {
          while (end.getCount() > 0) {
            try {
              end.await();
            } catch (InterruptedException e) {
              closed.add("interrupted");
            }
          }
        };
    assertTimeoutPreemptively(SOON, () -> three(deaf).close());
    end.countDown();
    assertTrue(closed.containsAll(List.of("third", "first")), closed.toString());
  }

  @Test
  void an_interrupted_caller_closes_all_the_same_and_stays_interrupted() {
    Candor candor = three(() -> closed.add("second"));
    Thread.currentThread().interrupt();
    candor.close();
    assertTrue(Thread.interrupted());
    assertEquals(List.of("third", "second", "first"), closed);
  }

  @Test
  void what_was_given_stays_open() {
    Candor candor = runtime().use(First.class, () -> closed.add("given")).build();
    assertTrue(candor.part(First.class).isPresent());
    candor.close();
    assertEquals(List.of(), closed);
  }

  @Test
  void a_runtime_that_did_everything_leaves_no_thread() throws Exception {
    try (LoopbackSite site = new LoopbackSite()) {
      Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
      Candor candor =
          runtime()
              .setting("candor.net.allow-loopback", "true")
              .source(new Waiting(new CountDownLatch(0)))
              .build();
      candor.search(SearchRequest.all());
      candor.applications().list();
      assertEquals(0, candor.part(TaskQueue.class).orElseThrow().counts().queued());
      HttpTransport http = candor.part(HttpTransport.class).orElseThrow();
      try (HttpAnswer answer = http.send(HttpExchange.get(site.uri("/hello")))) {
        assertEquals(5, answer.body().readAllBytes().length);
      }
      candor.close();
      Set<Thread> after = new HashSet<>(Thread.getAllStackTraces().keySet());
      after.removeAll(before);
      after.removeIf(CandorCloseTest::isOfTheSiteOrTheJdk);
      for (Thread thread : after) {
        thread.join(SOON.toMillis());
      }
      after.removeIf(thread -> !thread.isAlive());
      List<String> left =
          after.stream().map(one -> one + " " + List.of(one.getStackTrace())).toList();
      assertEquals(List.of(), left);
    }
  }

  /**
   * On disk the JDK writes files on a pool that is one for the whole process, and ends its threads
   * after a minute: those are told by the names they do not have.
   */
  @Test
  void a_runtime_with_a_home_leaves_no_thread_of_its_own_or_of_its_libraries(@TempDir Path home)
      throws Exception {
    Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
    Candor candor = runtime().home(home).source(new Waiting(new CountDownLatch(0))).build();
    candor.search(SearchRequest.all());
    candor.applications().list();
    assertEquals(0, candor.part(TaskQueue.class).orElseThrow().counts().queued());
    candor.close();
    Set<Thread> after = new HashSet<>(Thread.getAllStackTraces().keySet());
    after.removeAll(before);
    after.removeIf(thread -> thread.getName().matches("(InnocuousThread|Thread)-\\d+"));
    after.removeIf(CandorCloseTest::isOfTheSiteOrTheJdk);
    for (Thread thread : after) {
      thread.join(SOON.toMillis());
    }
    after.removeIf(thread -> !thread.isAlive());
    assertEquals(Set.of(), after);
  }

  /** The site begins threads when it is asked, and the JDK some to run virtual threads on. */
  private static boolean isOfTheSiteOrTheJdk(Thread thread) {
    return Stream.of("pool-", "ForkJoinPool-", "VirtualThread-")
        .anyMatch(thread.getName()::startsWith);
  }

  /** Waits until it is let go or interrupted. */
  private record Waiting(CountDownLatch end, CountDownLatch begun, CountDownLatch interrupted)
      implements JobSource {

    Waiting(CountDownLatch end) {
      this(end, new CountDownLatch(1), new CountDownLatch(1));
    }

    @Override
    public String name() {
      return "waiting";
    }

    @Override
    public Capabilities capabilities() {
      return Capabilities.withNative();
    }

    @Override
    public SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException {
      begun.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        interrupted.countDown();
        throw e;
      }
      return new SourceOutcome.Empty("nothing here");
    }
  }

  @Test
  void a_search_that_runs_is_told_to_stop() throws Exception {
    Waiting source = new Waiting(new CountDownLatch(1));
    Candor candor = runtime().source(source).build();
    AtomicReference<String> ended = new AtomicReference<>("");
    Thread searching =
        new Thread(
            () -> {
              try {
                candor.search(SearchRequest.all());
                ended.set("result");
              } catch (InterruptedException | RuntimeException e) {
                ended.set(e.getClass().getSimpleName());
              }
            });
    searching.start();
    assertTrue(source.begun().await(20, TimeUnit.SECONDS));
    candor.close();
    assertTrue(source.interrupted().await(20, TimeUnit.SECONDS));
    searching.join(SOON.toMillis());
    assertFalse(searching.isAlive(), "the search goes on");
    assertEquals("ClosedException", ended.get(), "the index it would write to is closed");
  }

  @Test
  void a_source_may_close_the_runtime_that_asks_it() {
    AtomicReference<Candor> self = new AtomicReference<>();
    JobSource closing =
        new JobSource() {
          @Override
          public String name() {
            return "closing";
          }

          @Override
          public Capabilities capabilities() {
            return Capabilities.withNative();
          }

          @Override
          public SourceOutcome search(SearchRequest request, JobSink sink) {
            self.get().close();
            return new SourceOutcome.Empty("closed");
          }
        };
    self.set(runtime().source(closing).build());
    assertTimeoutPreemptively(
        SOON,
        () -> {
          try {
            self.get().search(SearchRequest.all());
          } catch (RuntimeException | InterruptedException e) {
            closed.add(e.getClass().getSimpleName());
          }
        });
    assertEquals(List.of("ClosedException"), closed);
  }
}
