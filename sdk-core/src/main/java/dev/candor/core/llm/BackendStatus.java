package dev.candor.core.llm;

import dev.candor.core.spi.llm.Availability;
import java.util.Objects;

/**
 * How a backend stands.
 *
 * @param name of the backend
 * @param position 1 for the one that is asked first, 2 for the next; 0 when settings do not name it
 * @param availability whether it is usable, or why not
 */
public record BackendStatus(String name, int position, Availability availability) {
  /** Checks. */
  public BackendStatus {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(availability, "availability");
  }
}
