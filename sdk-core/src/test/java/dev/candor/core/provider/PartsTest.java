package dev.candor.core.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.ConfigurationException;
import dev.candor.core.error.RetryableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PartsTest {

  private final Parts parts = new Parts();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private Object part(String name, Supplier<Object> maker) {
    return parts.get(name, name, true, maker);
  }

  private static <T> T soon(Future<T> future) throws Exception {
    return future.get(30, TimeUnit.SECONDS);
  }

  @Test
  void of_many_threads_one_makes_the_part_and_all_get_it() throws Exception {
    AtomicInteger made = new AtomicInteger();
    CyclicBarrier together = new CyclicBarrier(8);
    Callable<Object> ask =
        () -> {
          together.await();
          return part(
              "a",
              () -> {
                made.incrementAndGet();
                return new Object();
              });
        };
    List<Future<Object>> asked = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      asked.add(threads.submit(ask));
    }
    Object first = soon(asked.get(0));
    for (Future<Object> other : asked) {
      assertSame(first, soon(other));
    }
    assertEquals(1, made.get());
  }

  @Test
  void a_part_that_asks_for_itself_is_an_error() {
    ConfigurationException e =
        assertThrows(
            ConfigurationException.class,
            () -> part("a", () -> part("b", () -> part("a", Object::new))));
    assertTrue(e.getMessage().contains("'a' is asked for while it is being made"), e.getMessage());
    assertEquals("x", part("a", () -> "x"), "what failed may be tried again");
  }

  @Test
  void two_threads_that_wait_for_each_others_part_end_in_an_error_and_not_in_a_deadlock()
      throws Exception {
    CyclicBarrier bothMake = new CyclicBarrier(2);
    Future<Object> one = threads.submit(() -> part("a", () -> crossing(bothMake, "b")));
    Future<Object> other = threads.submit(() -> part("b", () -> crossing(bothMake, "a")));
    int failed = 0;
    for (Future<Object> future : List.of(one, other)) {
      try {
        soon(future);
      } catch (ExecutionException e) {
        assertTrue(e.getCause() instanceof ConfigurationException, String.valueOf(e.getCause()));
        failed++;
      }
    }
    assertTrue(failed >= 1);
  }

  private Object crossing(CyclicBarrier bothMake, String other) {
    try {
      bothMake.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return part(other, () -> "made by the other");
  }

  @Test
  void a_part_may_let_another_thread_make_what_it_needs() throws Exception {
    Object a =
        part(
            "a",
            () -> {
              try {
                return soon(threads.submit(() -> part("b", () -> "needed")));
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    assertEquals("needed", a);
  }

  @Test
  void what_was_made_last_is_closed_first() {
    AutoCloseable inner = () -> {};
    AutoCloseable outer = () -> {};
    AutoCloseable given = () -> {};
    part(
        "outer",
        () -> {
          part("inner", () -> inner);
          return outer;
        });
    parts.get("given", "given", false, () -> given);
    part("plain", Object::new);
    assertEquals(List.of("outer", "inner"), parts.close().stream().map(Parts.Made::name).toList());
    assertThrows(ClosedException.class, () -> part("outer", Object::new));
  }

  @Test
  void a_part_that_is_ready_too_late_is_closed_by_its_maker() throws Exception {
    CountDownLatch making = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicBoolean closed = new AtomicBoolean();
    Future<Object> late =
        threads.submit(
            () ->
                part(
                    "a",
                    () -> {
                      making.countDown();
                      try {
                        go.await();
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                      AutoCloseable made = () -> closed.set(true);
                      return made;
                    }));
    assertTrue(making.await(30, TimeUnit.SECONDS));
    assertEquals(List.of(), parts.close());
    assertFalse(closed.get());
    go.countDown();
    ExecutionException e = assertThrows(ExecutionException.class, () -> soon(late));
    assertTrue(e.getCause() instanceof ClosedException);
    assertTrue(closed.get());
  }

  @Test
  void an_interrupted_wait_ends_and_keeps_the_interrupt() throws Exception {
    CountDownLatch making = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Future<Object> maker =
        threads.submit(
            () ->
                part(
                    "a",
                    () -> {
                      making.countDown();
                      try {
                        go.await();
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                      return "made";
                    }));
    assertTrue(making.await(30, TimeUnit.SECONDS));
    Thread.currentThread().interrupt();
    assertThrows(RetryableException.class, () -> part("a", Object::new));
    assertTrue(Thread.interrupted());
    go.countDown();
    assertEquals("made", soon(maker));
  }
}
