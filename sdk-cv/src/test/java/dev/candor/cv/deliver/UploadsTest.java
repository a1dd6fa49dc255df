package dev.candor.cv.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.store.FakeDocumentStore;
import dev.candor.cv.spi.deliver.Delivery;
import dev.candor.cv.spi.deliver.FailureKind;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.deliver.Receipt;
import dev.candor.cv.tck.deliver.CrankyPublisher;
import dev.candor.cv.tck.deliver.FakePublisher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A record says what is so, whatever fails or ends in between. */
final class UploadsTest {

  private static final UploadId PDF = new UploadId("a-1", "pdf");

  private final SettableClock clock = SettableClock.at("2026-05-01T10:00:00Z");
  private final DocumentStore store = new FakeDocumentStore(clock);
  private final FakePublisher fake = new FakePublisher();

  private Uploads uploads(Publisher publisher) {
    return new Uploads(store, publisher, clock);
  }

  private static Delivery delivery(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new Delivery(name, "application/pdf", bytes, Map.of());
  }

  private static UploadOrder order(UploadId id, String content) {
    return new UploadOrder(id, delivery("cv." + id.format(), content), "/home/ida/cv");
  }

  private static Function<Upload, Optional<Delivery>> always(String content) {
    return one -> Optional.of(delivery(one.content().fileName(), content));
  }

  private static Publisher answering(Callable<Receipt> answer) {
    return new Publisher() {
      @Override
      public String name() {
        return "scripted";
      }

      @Override
      public Receipt publish(Delivery delivery) throws InterruptedException {
        try {
          return answer.call();
        } catch (InterruptedException | RuntimeException e) {
          throw e;
        } catch (Exception e) {
          throw new AssertionError(e);
        }
      }
    };
  }

  private static Publisher refusing(FailureKind kind, boolean retryable) {
    return answering(() -> new Receipt.Refused("It did not work; try again", retryable, kind));
  }

  @Test
  void done_says_when_where_and_what() throws Exception {
    Upload done = uploads(fake).upload(order(PDF, "one"));
    assertEquals(UploadState.DONE, done.state());
    Upload.Arrival arrival = assertNotNullAnd(done.arrival());
    assertEquals(clock.instant(), arrival.at());
    assertEquals(URI.create("memory:/0"), arrival.link());
    assertEquals("memory:/0", arrival.remoteId());
    assertEquals(Upload.hash("one".getBytes(StandardCharsets.UTF_8)), arrival.sha256());
    assertEquals(Optional.of(done), uploads(fake).find(PDF));
    assertEquals(List.of(done), uploads(fake).all());
  }

  private static Upload.Arrival assertNotNullAnd(Upload.@Nullable Arrival arrival) {
    assertNotNull(arrival);
    return arrival;
  }

  @Test
  void what_is_there_is_not_sent_again_and_what_changed_is() throws Exception {
    int[] asked = {0};
    Publisher counting =
        answering(
            () -> new Receipt.Delivered(URI.create("memory:/" + asked[0]), "id-" + asked[0]++));
    Uploads uploads = uploads(counting);
    Upload done = uploads.upload(order(PDF, "one"));
    clock.advance(Duration.ofMinutes(1));
    assertEquals(done, uploads.upload(order(PDF, "one")));
    assertEquals(1, asked[0]);
    assertEquals(UploadState.DONE, uploads.upload(order(PDF, "two")).state());
    assertEquals(2, asked[0]);
  }

  @Test
  void a_document_that_changes_makes_its_upload_stale_and_changing_back_mends_it()
      throws Exception {
    Uploads uploads = uploads(fake);
    Upload done = uploads.upload(order(PDF, "one"));
    Upload stale = uploads.note(PDF, Upload.hash(new byte[1])).orElseThrow();
    assertEquals(UploadState.STALE, stale.state());
    assertEquals(done.arrival(), stale.arrival());
    Upload back = uploads.note(PDF, done.content().sha256()).orElseThrow();
    assertEquals(UploadState.DONE, back.state());
    assertEquals(Optional.empty(), uploads.note(new UploadId("a-2", "pdf"), "0".repeat(64)));
  }

  @Test
  void a_document_that_changes_during_its_upload_is_stale_after_it() throws Exception {
    Uploads[] self = new Uploads[1];
    Publisher slow =
        answering(
            () -> {
              self[0].note(PDF, Upload.hash(new byte[1]));
              return new Receipt.Delivered(URI.create("memory:/0"));
            });
    self[0] = uploads(slow);
    assertEquals(UploadState.STALE, self[0].upload(order(PDF, "one")).state());
  }

  @Test
  void a_crash_between_upload_and_record_leaves_uploading_and_one_file_after_the_resume()
      throws Exception {
    DocumentStore dying = dyingAfter(1);
    Uploads crashed = new Uploads(dying, fake, clock);
    assertThrows(IllegalStateException.class, () -> crashed.upload(order(PDF, "one")));
    assertEquals(1, fake.deliveries().size());
    Uploads next = uploads(fake);
    assertEquals(UploadState.UPLOADING, next.find(PDF).orElseThrow().state());
    assertEquals(UploadState.DONE, next.resume(always("one")).get(0).state());
    assertEquals(1, fake.deliveries().size());
    assertEquals(List.of(), next.resume(always("one")));
  }

  @Test
  void a_crash_in_a_batch_leaves_the_rest_pending_and_the_resume_ends_it() throws Exception {
    List<UploadOrder> orders =
        IntStream.range(0, 4).mapToObj(i -> order(new UploadId("a-" + i, "pdf"), "c" + i)).toList();
    // four are noted, the first is begun and done, the second is begun
    Uploads crashed = new Uploads(dyingAfter(7), fake, clock);
    assertThrows(IllegalStateException.class, () -> crashed.uploadAll(orders));
    Uploads next = uploads(fake);
    assertEquals(
        List.of("done", "uploading", "pending", "pending"),
        next.all().stream().map(one -> one.state().code()).toList());
    Function<Upload, Optional<Delivery>> contents =
        one -> Optional.of(delivery("cv.pdf", "c" + one.id().application().substring(2)));
    assertEquals(3, next.resume(contents).size());
    assertTrue(next.all().stream().allMatch(one -> one.state() == UploadState.DONE));
    assertEquals(4, fake.deliveries().size());
  }

  /** Writes so often, then behaves as if the process had ended. */
  private DocumentStore dyingAfter(int writes) {
    int[] left = {writes};
    return new DocumentStore() {
      @Override
      public Optional<Document> get(DocumentKey key) {
        return store.get(key);
      }

      @Override
      public Document put(Document document) {
        if (left[0]-- <= 0) {
          throw new IllegalStateException("the process ended");
        }
        return store.put(document);
      }

      @Override
      public boolean delete(DocumentKey key, long revision) {
        return store.delete(key, revision);
      }

      @Override
      public List<Document> scan(String collection, @Nullable String afterId, int limit) {
        return store.scan(collection, afterId, limit);
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void one_of_a_batch_that_fails_does_not_stop_the_others() throws Exception {
    Publisher picky =
        new Publisher() {
          @Override
          public String name() {
            return "fake";
          }

          @Override
          public Receipt publish(Delivery delivery) {
            if (delivery.fileName().endsWith("docx")) {
              throw new UnsupportedOperationException("no docx");
            }
            return fake.publish(delivery);
          }
        };
    List<Upload> all =
        uploads(picky)
            .uploadAll(
                List.of(
                    order(PDF, "one"),
                    order(new UploadId("a-1", "docx"), "two"),
                    order(new UploadId("a-1", "txt"), "three")));
    assertEquals(
        List.of("done", "failed", "done"), all.stream().map(one -> one.state().code()).toList());
  }

  @Test
  void dead_letters_are_listed_left_alone_and_tried_again_on_demand() throws Exception {
    Upload dead = uploads(refusing(FailureKind.TOO_LARGE, false)).upload(order(PDF, "one"));
    assertTrue(dead.isDeadLetter());
    assertEquals(1, dead.attempts());
    Uploads mended = uploads(fake);
    assertEquals(List.of(dead), mended.deadLetters());
    assertEquals(List.of(), mended.resume(always("one")));
    assertEquals(UploadState.DONE, mended.retryDeadLetters(always("one")).get(0).state());
    assertEquals(List.of(), mended.deadLetters());
  }

  @Test
  void what_fails_too_often_is_a_dead_letter() throws Exception {
    Uploads failing = uploads(refusing(FailureKind.UNREACHABLE, true));
    failing.upload(order(PDF, "one"));
    for (int attempt = 2; attempt <= Upload.MOST_ATTEMPTS; attempt++) {
      assertEquals(List.of(), failing.deadLetters());
      assertEquals(attempt, failing.resume(always("one")).get(0).attempts());
    }
    assertEquals(1, failing.deadLetters().size());
    assertEquals(
        FailureKind.UNREACHABLE, failing.find(PDF).map(Upload::failure).orElseThrow().kind());
  }

  @Test
  void a_file_that_is_gone_becomes_a_dead_letter() throws Exception {
    Uploads uploads = uploads(refusing(FailureKind.TIMEOUT, true));
    uploads.upload(order(PDF, "one"));
    assertTrue(uploads.resume(one -> Optional.empty()).get(0).isDeadLetter());
  }

  @Test
  void an_interrupt_leaves_what_can_be_resumed() throws Exception {
    Publisher interrupted =
        answering(
            () -> {
              throw new InterruptedException();
            });
    assertThrows(InterruptedException.class, () -> uploads(interrupted).upload(order(PDF, "one")));
    assertEquals(UploadState.UPLOADING, uploads(fake).find(PDF).orElseThrow().state());
    assertEquals(UploadState.DONE, uploads(fake).resume(always("one")).get(0).state());
  }

  @Test
  void no_record_can_claim_what_is_not() {
    Upload.Content content = new Upload.Content("cv.pdf", "0".repeat(64), "");
    for (UploadState state : List.of(UploadState.DONE, UploadState.STALE, UploadState.FAILED)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Upload(PDF, content, state, 0, clock.instant(), null, null));
    }
    store.put(new Document(new DocumentKey("uploads", "a-1/pdf"), 0, "{\"state\":\"done\"}", null));
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> uploads(fake).find(PDF));
    assertTrue(e.getMessage().contains("a-1/pdf"), e.getMessage());
  }

  @Test
  void threads_of_one_upload_end_in_one_file_and_done() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Upload>> calls = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        calls.add(() -> uploads(fake).upload(order(PDF, "one")));
      }
      for (Future<Upload> upload : threads.invokeAll(calls)) {
        assertEquals(UploadState.DONE, upload.get().state());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, fake.deliveries().size());
  }

  @Property(tries = 100)
  void whatever_the_line_does_done_is_said_of_what_arrived_alone(
      @ForAll long seed, @ForAll @DoubleRange(max = 0.9) double share) throws Exception {
    FakePublisher target = new FakePublisher();
    Uploads uploads =
        new Uploads(new FakeDocumentStore(clock), new CrankyPublisher(target, seed, share), clock);
    for (int i = 0; i < 6; i++) {
      UploadId id = new UploadId("a-" + i % 3, "pdf");
      Upload upload = uploads.upload(order(id, "content " + i));
      boolean there =
          target.deliveries().stream()
              .anyMatch(one -> Upload.hash(one.bytes()).equals(upload.content().sha256()));
      assertTrue(there || upload.state() != UploadState.DONE);
      assertFalse(upload.state() == UploadState.UPLOADING);
    }
  }
}
