package dev.candor.core.job;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a job is, or from where it may be done.
 *
 * @param name as the source writes it, such as "Lisbon, Portugal" or "Worldwide"; not blank
 * @param countryCode ISO 3166-1 alpha-2 code, upper case, or null when not stated
 */
public record Place(String name, @Nullable String countryCode) {

  /** The name of the place of a job that may be done from anywhere. */
  public static final String WORLDWIDE = "Worldwide";

  /**
   * Strips the name.
   *
   * @throws IllegalArgumentException when the name is blank or the code is not two capital letters
   */
  public Place {
    name = Objects.requireNonNull(name, "name").strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a place has a name");
    }
    if (countryCode != null && !countryCode.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("not a country code: '" + countryCode + "'");
    }
  }

  /**
   * A place without a known country code.
   *
   * @param name as the source writes it
   * @return the place
   */
  public static Place of(String name) {
    return new Place(name, null);
  }
}
