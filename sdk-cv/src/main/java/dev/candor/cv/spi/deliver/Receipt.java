package dev.candor.cv.spi.deliver;

import java.net.URI;
import java.util.Objects;

/** What became of a delivery. */
public sealed interface Receipt {

  /**
   * It arrived, and the receiver said so.
   *
   * @param address where it is now
   */
  record Delivered(URI address) implements Receipt {
    /** Checks. */
    public Delivered {
      Objects.requireNonNull(address, "address");
    }
  }

  /**
   * It did not arrive.
   *
   * @param reason why and what to do, one sentence
   * @param retryable whether the same delivery may succeed later
   */
  record Refused(String reason, boolean retryable) implements Receipt {
    /** Checks. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
