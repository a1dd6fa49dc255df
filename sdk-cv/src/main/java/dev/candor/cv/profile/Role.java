package dev.candor.cv.profile;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A position held, paid or not. Immutable.
 *
 * @param id stable across edits and imports, unique in the profile
 * @param employer name as the candidate writes it, not blank
 * @param title title held, "" when not stated
 * @param kind paid work, volunteering or a project
 * @param place where, "" when not stated
 * @param dates from when to when
 * @param summary what the position was, "" when not stated
 * @param achievements in the candidate's order
 * @param skills skills shown there
 * @param maxBullets most bullets a CV may show, or null
 * @param stage where in their career the candidate stood, such as "early" or "leadership", "" when
 *     not stated
 * @param industry of the employer, "" when not stated
 * @param teamSize as stated, such as "6-15", "" when not stated
 */
public record Role(
    String id,
    String employer,
    String title,
    Kind kind,
    String place,
    DateRange dates,
    String summary,
    List<Achievement> achievements,
    SkillSet skills,
    @Nullable Integer maxBullets,
    String stage,
    String industry,
    String teamSize) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when id or employer is blank
   */
  public Role {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(employer, "employer");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(dates, "dates");
    Objects.requireNonNull(summary, "summary");
    achievements = List.copyOf(achievements);
    Objects.requireNonNull(skills, "skills");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(industry, "industry");
    Objects.requireNonNull(teamSize, "teamSize");
    if (id.isBlank() || employer.isBlank()) {
      throw new IllegalArgumentException("a role has an id and an employer");
    }
  }

  /** Kinds of position. */
  public enum Kind {
    /** Employment or self-employment. */
    WORK,
    /** Unpaid work. */
    VOLUNTEER,
    /** A project of one's own. */
    PROJECT
  }

  /**
   * The id of the position itself as evidence: employer, title, place, dates, summary.
   *
   * @return derived from the role's id
   */
  public EvidenceId evidence() {
    return new EvidenceId(id);
  }

  /**
   * Starts one with what it cannot do without.
   *
   * @param id stable across edits and imports, unique in the profile
   * @param employer name as the candidate writes it, not blank
   * @return a builder; the rest starts empty
   */
  public static Builder builder(String id, String employer) {
    return new Builder(id, employer);
  }

  /**
   * Starts a changed copy.
   *
   * @return a builder holding these values
   */
  public Builder toBuilder() {
    return new Builder(id, employer)
        .title(title)
        .kind(kind)
        .place(place)
        .dates(dates)
        .summary(summary)
        .achievements(achievements)
        .skills(skills)
        .maxBullets(maxBullets)
        .stage(stage)
        .industry(industry)
        .teamSize(teamSize);
  }

  /** Builds a {@link Role}. Not thread-safe. */
  public static final class Builder {
    private String id;
    private String employer;
    private String title = "";
    private Kind kind = Kind.WORK;
    private String place = "";
    private DateRange dates = DateRange.UNKNOWN;
    private String summary = "";
    private List<Achievement> achievements = List.of();
    private SkillSet skills = SkillSet.NONE;
    private @Nullable Integer maxBullets;
    private String stage = "";
    private String industry = "";
    private String teamSize = "";

    private Builder(String id, String employer) {
      this.id = id;
      this.employer = employer;
    }

    /**
     * Sets id.
     *
     * @param id stable across edits and imports, unique in the profile
     * @return this
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets employer.
     *
     * @param employer name as the candidate writes it, not blank
     * @return this
     */
    public Builder employer(String employer) {
      this.employer = employer;
      return this;
    }

    /**
     * Sets title.
     *
     * @param title title held, "" when not stated
     * @return this
     */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /**
     * Sets kind.
     *
     * @param kind paid work, volunteering or a project
     * @return this
     */
    public Builder kind(Kind kind) {
      this.kind = kind;
      return this;
    }

    /**
     * Sets place.
     *
     * @param place where, "" when not stated
     * @return this
     */
    public Builder place(String place) {
      this.place = place;
      return this;
    }

    /**
     * Sets dates.
     *
     * @param dates from when to when
     * @return this
     */
    public Builder dates(DateRange dates) {
      this.dates = dates;
      return this;
    }

    /**
     * Sets summary.
     *
     * @param summary what the position was, "" when not stated
     * @return this
     */
    public Builder summary(String summary) {
      this.summary = summary;
      return this;
    }

    /**
     * Sets achievements.
     *
     * @param achievements in the candidate's order
     * @return this
     */
    public Builder achievements(List<Achievement> achievements) {
      this.achievements = achievements;
      return this;
    }

    /**
     * Sets skills.
     *
     * @param skills skills shown there
     * @return this
     */
    public Builder skills(SkillSet skills) {
      this.skills = skills;
      return this;
    }

    /**
     * Sets maxBullets.
     *
     * @param maxBullets most bullets a CV may show, or null
     * @return this
     */
    public Builder maxBullets(@Nullable Integer maxBullets) {
      this.maxBullets = maxBullets;
      return this;
    }

    /**
     * Sets stage.
     *
     * @param stage where in their career the candidate stood, such as "early" or "leadership", ""
     *     when not stated
     * @return this
     */
    public Builder stage(String stage) {
      this.stage = stage;
      return this;
    }

    /**
     * Sets industry.
     *
     * @param industry of the employer, "" when not stated
     * @return this
     */
    public Builder industry(String industry) {
      this.industry = industry;
      return this;
    }

    /**
     * Sets teamSize.
     *
     * @param teamSize as stated, such as "6-15", "" when not stated
     * @return this
     */
    public Builder teamSize(String teamSize) {
      this.teamSize = teamSize;
      return this;
    }

    /**
     * Makes the value.
     *
     * @return a new value
     */
    public Role build() {
      return new Role(
          id,
          employer,
          title,
          kind,
          place,
          dates,
          summary,
          achievements,
          skills,
          maxBullets,
          stage,
          industry,
          teamSize);
    }
  }
}
