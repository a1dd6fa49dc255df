package dev.candor.cv.deliver;

import dev.candor.cv.spi.deliver.Delivery;
import java.util.Objects;

/**
 * What is to be uploaded.
 *
 * @param id names it
 * @param delivery file and metadata
 * @param source where the host finds the content again after a crash, such as a path; stored, never
 *     sent; may be empty
 */
public record UploadOrder(UploadId id, Delivery delivery, String source) {
  /** Checks. */
  public UploadOrder {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(delivery, "delivery");
    Objects.requireNonNull(source, "source");
  }
}
