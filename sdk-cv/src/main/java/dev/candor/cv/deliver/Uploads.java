package dev.candor.cv.deliver;

import dev.candor.core.spi.store.DocumentStore;
import dev.candor.cv.deliver.Upload.Arrival;
import dev.candor.cv.deliver.Upload.Content;
import dev.candor.cv.deliver.Upload.Failure;
import dev.candor.cv.spi.deliver.Delivery;
import dev.candor.cv.spi.deliver.FailureKind;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.deliver.Receipt;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Uploads, and what became of each: a record is written before a try begins and after it ends. As
 * publishing the same twice leaves one file, whatever a crash left unfinished is simply done again.
 * Thread-safe, also between processes that share a store.
 */
public final class Uploads {

  private final UploadRecords records;
  private final Publisher publisher;
  private final Clock clock;

  /**
   * Uploads through a publisher.
   *
   * @param store keeps the records; not closed by this
   * @param publisher brings the files
   * @param clock tells when
   */
  public Uploads(DocumentStore store, Publisher publisher, Clock clock) {
    this.records = new UploadRecords(Objects.requireNonNull(store, "store"));
    this.publisher = Objects.requireNonNull(publisher, "publisher");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * Uploads one file, unless this very content is there already.
   *
   * @param order what, and under which name
   * @return the record after it: done, or failed; stale when the document changed meanwhile
   * @throws InterruptedException when the thread was interrupted; the record says uploading, and
   *     {@link #resume} ends it
   */
  public Upload upload(UploadOrder order) throws InterruptedException {
    Content content = content(order);
    Upload begun = records.change(order.id(), now -> begun(order.id(), content, now));
    if (begun.state() == UploadState.DONE) {
      return begun;
    }
    Receipt receipt = publish(order.delivery());
    return records.change(order.id(), now -> ended(now.orElse(begun), content, receipt));
  }

  /**
   * Uploads several files; each is on record before the first begins, and one that fails does not
   * stop the others.
   *
   * @param orders what
   * @return a record for each, in order
   * @throws InterruptedException when the thread was interrupted; what did not begin is pending
   */
  public List<Upload> uploadAll(List<UploadOrder> orders) throws InterruptedException {
    for (UploadOrder order : orders) {
      Content content = content(order);
      records.change(
          order.id(),
          now -> isThere(content, now) ? done(now.orElseThrow(), content) : pending(order, now));
    }
    List<Upload> ended = new ArrayList<>();
    for (UploadOrder order : orders) {
      ended.add(upload(order));
    }
    return List.copyOf(ended);
  }

  /**
   * Notes what a document is now. What was done of another content is stale from here on.
   *
   * @param id of the upload
   * @param sha256 of the file as it is now, see {@link Upload#hash}
   * @return the record; empty when there is none
   */
  public Optional<Upload> note(UploadId id, String sha256) {
    return records.find(id).isEmpty()
        ? Optional.empty()
        : Optional.of(records.change(id, now -> noted(now.orElseThrow(), sha256)));
  }

  /**
   * One record.
   *
   * @param id of the upload
   * @return empty when there is none
   */
  public Optional<Upload> find(UploadId id) {
    return records.find(id);
  }

  /**
   * All records.
   *
   * @return in the order of their ids
   */
  public List<Upload> all() {
    return List.copyOf(records.all());
  }

  /**
   * The failed ones that are not tried again by themselves.
   *
   * @return in the order of their ids
   */
  public List<Upload> deadLetters() {
    return records.all().stream().filter(Upload::isDeadLetter).toList();
  }

  /**
   * Goes on with whatever is not done, dead letters left aside: pending, stale, failed, and what a
   * crash left uploading.
   *
   * @param contents gives the file of a record as it is now; empty when there is none any more,
   *     which makes a dead letter of it
   * @return the records after it
   * @throws InterruptedException when the thread was interrupted
   */
  public List<Upload> resume(Function<Upload, Optional<Delivery>> contents)
      throws InterruptedException {
    return again(one -> one.state() != UploadState.DONE && !one.isDeadLetter(), contents);
  }

  /**
   * Tries the dead letters again.
   *
   * @param contents gives the file of a record as it is now
   * @return the records after it
   * @throws InterruptedException when the thread was interrupted
   */
  public List<Upload> retryDeadLetters(Function<Upload, Optional<Delivery>> contents)
      throws InterruptedException {
    return again(Upload::isDeadLetter, contents);
  }

  private List<Upload> again(Predicate<Upload> which, Function<Upload, Optional<Delivery>> contents)
      throws InterruptedException {
    List<Upload> ended = new ArrayList<>();
    for (Upload one : records.all()) {
      if (which.test(one)) {
        Optional<Delivery> found = contents.apply(one);
        ended.add(
            found.isPresent()
                ? upload(new UploadOrder(one.id(), found.get(), one.content().source()))
                : records.change(one.id(), now -> lost(now.orElse(one))));
      }
    }
    return List.copyOf(ended);
  }

  private Receipt publish(Delivery delivery) throws InterruptedException {
    try {
      return Objects.requireNonNull(publisher.publish(delivery), "a receipt");
    } catch (RuntimeException e) {
      String what = e.getClass().getSimpleName();
      return new Receipt.Refused(
          "The publisher '" + publisher.name() + "' failed with " + what, true);
    }
  }

  private static Content content(UploadOrder order) {
    Delivery delivery = order.delivery();
    return new Content(delivery.fileName(), Upload.hash(delivery.bytes()), order.source());
  }

  private boolean isThere(Content content, Optional<Upload> now) {
    return now.map(Upload::arrival)
        .filter(arrival -> arrival.sha256().equals(content.sha256()))
        .filter(arrival -> arrival.fileName().equals(content.fileName()))
        .filter(arrival -> arrival.publisher().equals(publisher.name()))
        .isPresent();
  }

  private Upload done(Upload now, Content content) {
    return now.state() == UploadState.DONE && now.content().equals(content)
        ? now
        : new Upload(now.id(), content, UploadState.DONE, 0, clock.instant(), now.arrival(), null);
  }

  private Upload pending(UploadOrder order, Optional<Upload> now) {
    Content content = content(order);
    return new Upload(
        order.id(),
        content,
        UploadState.PENDING,
        attempts(content, now),
        clock.instant(),
        now.map(Upload::arrival).orElse(null),
        null);
  }

  private Upload begun(UploadId id, Content content, Optional<Upload> now) {
    return isThere(content, now)
        ? done(now.orElseThrow(), content)
        : new Upload(
            id,
            content,
            UploadState.UPLOADING,
            attempts(content, now) + 1,
            clock.instant(),
            now.map(Upload::arrival).orElse(null),
            null);
  }

  private static int attempts(Content content, Optional<Upload> now) {
    return now.filter(one -> one.content().sha256().equals(content.sha256()))
        .map(Upload::attempts)
        .orElse(0);
  }

  private Upload ended(Upload now, Content sent, Receipt receipt) {
    boolean wanted = now.content().sha256().equals(sent.sha256());
    if (receipt instanceof Receipt.Delivered delivered) {
      if (!wanted && now.state() == UploadState.DONE) {
        return now; // a later content overtook this one
      }
      Arrival arrival =
          new Arrival(
              clock.instant(),
              publisher.name(),
              delivered.remoteId(),
              delivered.address(),
              sent.fileName(),
              sent.sha256());
      UploadState state = wanted ? UploadState.DONE : UploadState.STALE;
      return new Upload(now.id(), now.content(), state, 0, clock.instant(), arrival, null);
    }
    Receipt.Refused refused = (Receipt.Refused) receipt;
    return wanted && now.state() != UploadState.DONE
        ? failed(now, new Failure(refused.kind(), refused.reason(), refused.retryable()))
        : now;
  }

  private Upload failed(Upload now, Failure why) {
    return new Upload(
        now.id(),
        now.content(),
        UploadState.FAILED,
        now.attempts(),
        clock.instant(),
        now.arrival(),
        why);
  }

  private Upload lost(Upload now) {
    if (now.state() == UploadState.DONE) {
      return now; // somebody else had it
    }
    return failed(
        now,
        new Failure(
            FailureKind.OTHER,
            "The file is not where it was; make it again, and upload it",
            false));
  }

  private Upload noted(Upload now, String sha256) {
    if (now.content().sha256().equals(sha256)) {
      return now;
    }
    Content content = new Content(now.content().fileName(), sha256, now.content().source());
    Arrival arrival = now.arrival();
    UploadState state =
        arrival == null
            ? UploadState.PENDING
            : arrival.sha256().equals(sha256) ? UploadState.DONE : UploadState.STALE;
    return new Upload(now.id(), content, state, 0, clock.instant(), arrival, null);
  }
}
