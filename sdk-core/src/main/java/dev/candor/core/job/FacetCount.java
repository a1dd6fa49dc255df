package dev.candor.core.job;

import java.util.Objects;

/**
 * How many jobs have one value.
 *
 * @param value as stored; never empty ("unspecified" counts what is not stated)
 * @param count at least 1
 */
public record FacetCount(String value, int count) {
  /** Checks. */
  public FacetCount {
    Objects.requireNonNull(value, "value");
  }
}
