package dev.candor.core.application;

import dev.candor.core.work.Application;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a bulk change, or of its undo.
 *
 * @param id of the application, as it was asked for
 * @param status what became of it
 * @param reason one sentence for a person; empty when it was changed
 * @param application as it is stored now, as far as is known; null when there is none
 */
public record ItemChange(
    String id, Status status, String reason, @Nullable Application application) {

  /** What can become of an item. */
  public enum Status {
    /** It was changed. */
    CHANGED,
    /** It was so already, and stays as it is. */
    UNCHANGED,
    /** The rules do not allow it. */
    REFUSED,
    /** There is no such item. */
    NOT_FOUND,
    /** Somebody else changed it, and theirs stays. */
    CONFLICT,
    /** The store or the index did not take it; trying again can help. */
    FAILED;

    /**
     * The value as it stands in JSON and settings.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks. */
  public ItemChange {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(reason, "reason");
  }
}
