package dev.candor.cv.spi.deliver;

import java.net.URI;
import java.util.Objects;

/** What became of a delivery. */
public sealed interface Receipt {

  /**
   * It arrived, and the receiver said so.
   *
   * @param address where it is now
   * @param remoteId how the receiver names it
   */
  record Delivered(URI address, String remoteId) implements Receipt {
    /** Checks. */
    public Delivered {
      Objects.requireNonNull(address, "address");
      Objects.requireNonNull(remoteId, "remoteId");
    }

    /**
     * A receiver that names files by their address.
     *
     * @param address where it is now
     */
    public Delivered(URI address) {
      this(address, address.toString());
    }
  }

  /**
   * It did not arrive, or nobody confirmed it.
   *
   * @param reason why and what to do, one sentence; nothing of the file, no secret
   * @param retryable whether the same delivery may succeed later
   * @param kind what kind of failure it is
   */
  record Refused(String reason, boolean retryable, FailureKind kind) implements Receipt {
    /** Checks. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(kind, "kind");
    }

    /**
     * A failure of no special kind.
     *
     * @param reason why and what to do, one sentence
     * @param retryable whether the same delivery may succeed later
     */
    public Refused(String reason, boolean retryable) {
      this(reason, retryable, FailureKind.OTHER);
    }
  }
}
