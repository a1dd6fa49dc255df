package dev.candor.cv.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.spi.deliver.Delivery;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.deliver.Receipt;
import dev.candor.cv.tck.deliver.AssertingPublisher;
import dev.candor.cv.tck.deliver.CrankyPublisher;
import dev.candor.cv.tck.deliver.FakePublisher;
import dev.candor.cv.tck.deliver.PublisherContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderPublisherTest extends PublisherContract {

  @TempDir Path home;

  @Override
  protected Publisher publisher() {
    return new AssertingPublisher(new FolderPublisher(home.resolve("out/deep")));
  }

  @Override
  protected List<byte[]> received() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("out/deep"))) {
      return files.sorted().map(FolderPublisherTest::content).toList();
    }
  }

  @Test
  void other_content_gets_a_numbered_name() throws Exception {
    Publisher publisher = publisher();
    publisher.publish(delivery("cv.pdf", "one"));
    publisher.publish(delivery("cv.pdf", "two"));
    Receipt third = publisher.publish(delivery("cv.pdf", "three"));
    assertTrue(third.toString().contains("cv%20(3).pdf"), third.toString());
    assertEquals("two", new String(Files.readAllBytes(home.resolve("out/deep/cv (2).pdf"))));
    assertTrue(publisher.publish(delivery("cv.pdf", "two")).toString().contains("cv%20(2).pdf"));
  }

  @Test
  void a_file_in_the_place_of_the_folder_is_a_refusal_that_no_retry_mends() throws Exception {
    Path file = Files.writeString(home.resolve("taken"), "mine");
    Receipt receipt = new FolderPublisher(file).publish(delivery("cv.pdf", "one"));
    assertFalse(assertInstanceOf(Receipt.Refused.class, receipt).retryable());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void a_folder_of_the_same_name_is_left_alone() throws Exception {
    Files.createDirectories(home.resolve("out/cv.pdf"));
    Receipt receipt = new FolderPublisher(home.resolve("out")).publish(delivery("cv.pdf", "one"));
    assertTrue(receipt.toString().contains("cv%20(2).pdf"), receipt.toString());
    assertTrue(Files.isDirectory(home.resolve("out/cv.pdf")));
  }

  @Test
  void a_delivery_whose_receipt_was_lost_is_repeated_without_a_second_file() throws Exception {
    Publisher cranky = new CrankyPublisher(new FolderPublisher(home.resolve("out/deep")), 7, 0.9);
    Receipt receipt = cranky.publish(delivery("cv.pdf", "one"));
    for (int i = 0; i < 500 && receipt instanceof Receipt.Refused; i++) {
      receipt = cranky.publish(delivery("cv.pdf", "one"));
    }
    assertInstanceOf(Receipt.Delivered.class, receipt);
    assertEquals(1, received().size());
  }

  private static Delivery delivery(String name, String content) {
    return new Delivery(name, "application/pdf", content.getBytes(), Map.of());
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nested
  final class Fake extends PublisherContract {
    private final FakePublisher fake = new FakePublisher();

    @Override
    protected Publisher publisher() {
      return new AssertingPublisher(fake);
    }

    @Override
    protected List<byte[]> received() {
      return fake.deliveries().stream().map(Delivery::bytes).toList();
    }
  }
}
