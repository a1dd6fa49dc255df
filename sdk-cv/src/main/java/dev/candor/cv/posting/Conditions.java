package dev.candor.cv.posting;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person needs beside skills and experience. Nothing here is guessed.
 *
 * @param education least education asked for, or null
 * @param languages spoken languages asked for, in the order of the text, each once
 * @param sponsorship what is said of sponsoring a visa
 * @param clearance what is said of a security clearance, or null
 */
public record Conditions(
    @Nullable Education education,
    List<SpokenLanguage> languages,
    Sponsorship sponsorship,
    @Nullable Statement clearance) {

  private static final Conditions NONE =
      new Conditions(null, List.of(), Sponsorship.UNSPECIFIED, null);

  /** Checks and copies. */
  public Conditions {
    languages = List.copyOf(languages);
    Objects.requireNonNull(sponsorship, "sponsorship");
  }

  /**
   * Of a posting that says nothing of it.
   *
   * @return empty
   */
  public static Conditions none() {
    return NONE;
  }

  /** Degrees, the lowest first. What a country calls them is read as the nearest of these. */
  public enum Degree {
    /** High school diploma, Abitur, baccalauréat, bachillerato. */
    HIGH_SCHOOL,
    /** A trade learned: Ausbildung, CAP, formación profesional de grado medio. */
    VOCATIONAL,
    /** About two years after school: associate, BTS, técnico superior. */
    ASSOCIATE,
    /** A first degree of a university; also "a degree" without more. */
    BACHELOR,
    /** A second degree, or one of about five years. */
    MASTER,
    /** PhD, MD and the like. */
    DOCTORATE;

    /**
     * The value as it stands in JSON.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Education asked for.
   *
   * @param least lowest degree that will do
   * @param required false where it is wished for, or experience may stand for it
   * @param said where
   */
  public record Education(Degree least, boolean required, Statement said) {
    /** Checks. */
    public Education {
      Objects.requireNonNull(least, "least");
      Objects.requireNonNull(said, "said");
    }
  }

  /**
   * A spoken language asked for.
   *
   * @param language ISO 639-1 code
   * @param level as CEFR, "A1" to "C2", or "native", or "" where none is stated in such a form
   * @param kind how much it weighs
   * @param said where
   */
  public record SpokenLanguage(
      String language, String level, RequirementKind kind, Statement said) {
    /** Checks. */
    public SpokenLanguage {
      Objects.requireNonNull(language, "language");
      Objects.requireNonNull(level, "level");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(said, "said");
    }
  }

  /** Whether the employer sponsors a visa for this job. */
  public enum Sponsorship {
    /** It says it does. */
    OFFERED,
    /** It says it does not, or wants people who need none. */
    REFUSED,
    /** It says nothing. */
    UNSPECIFIED;

    /**
     * The value as it stands in JSON.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
