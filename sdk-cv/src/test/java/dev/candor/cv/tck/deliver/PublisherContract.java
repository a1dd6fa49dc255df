package dev.candor.cv.tck.deliver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.spi.deliver.Delivery;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.deliver.Receipt;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every publisher keeps. Extend it, give a publisher and a look at where it delivers to. */
public abstract class PublisherContract {

  /**
   * The publisher to be tested; all of one test deliver to one place.
   *
   * @return a publisher
   */
  protected abstract Publisher publisher();

  /**
   * What lies at the receiver now.
   *
   * @return contents of all files, in any order
   * @throws Exception when it cannot be seen
   */
  protected abstract List<byte[]> received() throws Exception;

  @Test
  final void the_name_is_well_formed() {
    assertTrue(publisher().name().matches("[a-z][a-z0-9-]{0,63}"), publisher().name());
  }

  @Test
  final void what_is_delivered_is_there_unchanged() throws Exception {
    byte[] all = new byte[256];
    IntStream.range(0, 256).forEach(i -> all[i] = (byte) i);
    Receipt receipt = publisher().publish(delivery("cv.pdf", all));
    assertTrue(assertInstanceOf(Receipt.Delivered.class, receipt).address().isAbsolute());
    assertEquals(1, received().size());
    assertArrayEquals(all, received().get(0));
  }

  @Test
  final void the_same_twice_leaves_one() throws Exception {
    Publisher publisher = publisher();
    Receipt first = publisher.publish(delivery("cv.pdf", bytes("one")));
    Receipt second = publisher.publish(delivery("cv.pdf", bytes("one")));
    assertEquals(first, second);
    assertEquals(1, received().size());
  }

  @Test
  final void other_content_under_one_name_never_replaces_what_is_there() throws Exception {
    Publisher publisher = publisher();
    Receipt first = publisher.publish(delivery("cv.pdf", bytes("one")));
    Receipt second = publisher.publish(delivery("cv.pdf", bytes("two")));
    assertNotEquals(first, second);
    assertTrue(holds("one"));
    assertEquals(second instanceof Receipt.Delivered, holds("two"));
  }

  @Test
  final void an_empty_file_and_an_odd_name_arrive() throws Exception {
    assertInstanceOf(
        Receipt.Delivered.class,
        publisher().publish(delivery("Zoë Müller (Staff) - v1.2.pdf", new byte[0])));
    assertEquals(1, received().size());
  }

  @Test
  final void many_threads_deliver_each_content_once() throws Exception {
    Publisher publisher = publisher();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Receipt>> calls =
          IntStream.range(0, 32)
              .mapToObj(
                  i ->
                      (Callable<Receipt>)
                          () -> publisher.publish(delivery("cv.pdf", bytes("content " + i % 4))))
              .toList();
      long delivered = 0;
      for (Future<Receipt> receipt : threads.invokeAll(calls)) {
        delivered += receipt.get() instanceof Receipt.Delivered ? 1 : 0;
      }
      long distinct = received().stream().map(PublisherContract::text).distinct().count();
      assertEquals(distinct, received().size());
      assertTrue(delivered >= distinct);
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean holds(String content) throws Exception {
    return received().stream().map(PublisherContract::text).anyMatch(content::equals);
  }

  private static Delivery delivery(String name, byte[] bytes) {
    return new Delivery(name, "application/pdf", bytes, Map.of("application", "a-1"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
