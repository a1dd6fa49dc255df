package dev.candor.cv.profile;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a CV should be like in one region. Nothing is assumed: what is not stated is null or empty.
 *
 * @param region as the candidate names it, such as "uk" or "germany", not blank
 * @param photo whether a photo belongs on it
 * @param maxPages most pages, at least 1
 * @param personalDetails whether date of birth, nationality and the like belong on it
 * @param atsPriority how much tracking systems count there
 * @param spelling of English
 * @param tone such as "formal", may be empty
 */
public record RegionalVariant(
    String region,
    @Nullable Boolean photo,
    @Nullable Integer maxPages,
    @Nullable Boolean personalDetails,
    @Nullable Priority atsPriority,
    @Nullable Spelling spelling,
    String tone) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the region is blank or the pages are below 1
   */
  public RegionalVariant {
    Objects.requireNonNull(tone, "tone");
    if (Objects.requireNonNull(region, "region").isBlank()) {
      throw new IllegalArgumentException("a regional variant names its region");
    }
    if (maxPages != null && maxPages < 1) {
      throw new IllegalArgumentException("a CV has at least one page, not " + maxPages);
    }
  }

  /**
   * A region about which nothing is stated.
   *
   * @param region as the candidate names it, not blank
   * @return a variant without wishes
   */
  public static RegionalVariant of(String region) {
    return new RegionalVariant(region, null, null, null, null, null, "");
  }

  /** How much tracking systems count. */
  public enum Priority {
    /** Most applications pass one. */
    HIGH,
    /** Some do. */
    MEDIUM,
    /** People read first. */
    LOW;

    /**
     * The value as it stands in JSON.
     *
     * @return such as {@code high}
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Spellings of English. */
  public enum Spelling {
    /** "organize", "color". */
    AMERICAN,
    /** "organise", "colour". */
    BRITISH;

    /**
     * The value as it stands in JSON.
     *
     * @return such as {@code british}
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
