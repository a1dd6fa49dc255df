package dev.candor.cv.deliver;

import com.google.common.hash.Hashing;
import dev.candor.cv.spi.deliver.FailureKind;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The record of an upload. None can be made that says "done" of a content that nobody confirmed.
 *
 * @param id names it
 * @param content what is to be there
 * @param state where it stands
 * @param attempts that began for this content since it last arrived, 0 or more
 * @param changedAt when it was written last
 * @param arrival what is there, this content or an earlier one; null for nothing
 * @param failure why the last try failed; null where it did not
 */
public record Upload(
    UploadId id,
    Content content,
    UploadState state,
    int attempts,
    Instant changedAt,
    @Nullable Arrival arrival,
    @Nullable Failure failure) {

  /** After so many failed attempts only a person tries again. */
  public static final int MOST_ATTEMPTS = 5;

  /**
   * What is to be there.
   *
   * @param fileName with extension
   * @param sha256 of its bytes, 64 hexadecimal digits in lower case
   * @param source where the host finds it again; may be empty
   */
  public record Content(String fileName, String sha256, String source) {
    /** Checks. */
    public Content {
      Objects.requireNonNull(fileName, "fileName");
      requireHash(sha256);
      Objects.requireNonNull(source, "source");
    }
  }

  /**
   * What is there, as the receiver confirmed it.
   *
   * @param at when it was confirmed
   * @param publisher that brought it
   * @param remoteId how the receiver names it
   * @param link where it is seen
   * @param fileName under which it was sent
   * @param sha256 of its bytes
   */
  public record Arrival(
      Instant at, String publisher, String remoteId, URI link, String fileName, String sha256) {
    /** Checks. */
    public Arrival {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(publisher, "publisher");
      Objects.requireNonNull(remoteId, "remoteId");
      Objects.requireNonNull(link, "link");
      Objects.requireNonNull(fileName, "fileName");
      requireHash(sha256);
    }
  }

  /**
   * Why a try failed.
   *
   * @param kind of failure
   * @param reason one sentence
   * @param retryable whether another try may help
   */
  public record Failure(FailureKind kind, String reason, boolean retryable) {
    /** Checks. */
    public Failure {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the state says what the rest does not bear out
   */
  public Upload {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(changedAt, "changedAt");
    boolean same = arrival != null && arrival.sha256().equals(content.sha256());
    boolean borneOut =
        switch (state) {
          case PENDING, UPLOADING -> failure == null;
          case DONE -> same && failure == null;
          case STALE -> arrival != null && !same && failure == null;
          case FAILED -> failure != null;
        };
    if (!borneOut || attempts < 0) {
      throw new IllegalArgumentException("an upload that is not " + state.code() + " says it is");
    }
  }

  /**
   * Whether nothing but a person tries it again: another try would not help, or too many did not.
   *
   * @return true for a failed one that is given up
   */
  public boolean isDeadLetter() {
    return failure != null && (!failure.retryable() || attempts >= MOST_ATTEMPTS);
  }

  /**
   * The hash by which contents are compared.
   *
   * @param bytes of a file
   * @return SHA-256, 64 hexadecimal digits in lower case
   */
  public static String hash(byte[] bytes) {
    return Hashing.sha256().hashBytes(bytes).toString();
  }

  private static void requireHash(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: '" + sha256 + "'");
    }
  }
}
