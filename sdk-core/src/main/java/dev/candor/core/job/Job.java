package dev.candor.core.job;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One posting as a source gave it. Immutable; all text is data from outside.
 *
 * @param id stable identity
 * @param source name of the source
 * @param title the posting's title, not blank
 * @param company the employer's name, or "" when the source does not name one
 * @param places where, in the source's order; empty when not stated
 * @param workMode remote, hybrid, on site, or unspecified
 * @param employmentType kind of employment
 * @param seniority levels named, lowest first; empty when not stated
 * @param salary pay, or null when not stated with a currency
 * @param postedAt when it was posted, or null
 * @param expiresAt until when it is open, or null
 * @param skills skills that the source or a caller names, or a {@code SkillFinder} reads in the
 *     posting where they name none, in their order, without repetition in another case; empty when
 *     none is known
 * @param description readable text of the posting, hidden text removed; may be empty
 * @param url the posting's page, or null when it was never on the web (a file)
 * @param applyUrl where to apply, or null when not stated
 */
public record Job(
    JobId id,
    String source,
    String title,
    String company,
    List<Place> places,
    WorkMode workMode,
    EmploymentType employmentType,
    List<Seniority> seniority,
    @Nullable Salary salary,
    @Nullable Instant postedAt,
    @Nullable Instant expiresAt,
    List<String> skills,
    String description,
    @Nullable URI url,
    @Nullable URI applyUrl) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the title is blank
   */
  public Job {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    title = Objects.requireNonNull(title, "title").strip();
    company = Objects.requireNonNull(company, "company").strip();
    places = places.stream().distinct().toList();
    seniority = seniority.stream().distinct().sorted().toList();
    skills = distinct(skills);
    Objects.requireNonNull(workMode, "workMode");
    Objects.requireNonNull(employmentType, "employmentType");
    Objects.requireNonNull(description, "description");
    if (title.isEmpty()) {
      throw new IllegalArgumentException("a job has a title");
    }
  }

  // a skill written in two ways counts once, as it was written first
  private static List<String> distinct(List<String> skills) {
    Map<String, String> first = new LinkedHashMap<>();
    for (String skill : skills) {
      first.putIfAbsent(skill.strip().toLowerCase(Locale.ROOT), skill.strip());
    }
    first.remove("");
    return List.copyOf(first.values());
  }

  /**
   * All places in one line.
   *
   * @return the names joined by "; ", or the empty string
   */
  public String place() {
    return places.stream().map(Place::name).collect(Collectors.joining("; "));
  }

  /**
   * Starts a job with what every source knows.
   *
   * @param id stable identity
   * @param source name of the source
   * @param title the title, not blank
   * @return a builder; everything else starts as "not stated"
   */
  public static Builder builder(JobId id, String source, String title) {
    return new Builder(id, source, title);
  }

  /**
   * Starts a changed copy.
   *
   * @return a builder holding this job's values
   */
  public Builder toBuilder() {
    return new Builder(id, source, title)
        .company(company)
        .places(places)
        .workMode(workMode)
        .employmentType(employmentType)
        .seniority(seniority)
        .salary(salary)
        .postedAt(postedAt)
        .expiresAt(expiresAt)
        .skills(skills)
        .description(description)
        .url(url)
        .applyUrl(applyUrl);
  }

  /** Builds a {@link Job}. Not thread-safe. */
  public static final class Builder {
    private final JobId id;
    private final String source;
    private String title;
    private String company = "";
    private List<Place> places = List.of();
    private WorkMode workMode = WorkMode.UNSPECIFIED;
    private EmploymentType employmentType = EmploymentType.UNSPECIFIED;
    private List<Seniority> seniority = List.of();
    private @Nullable Salary salary;
    private @Nullable Instant postedAt;
    private @Nullable Instant expiresAt;
    private List<String> skills = List.of();
    private String description = "";
    private @Nullable URI url;
    private @Nullable URI applyUrl;

    private Builder(JobId id, String source, String title) {
      this.id = id;
      this.source = source;
      this.title = title;
    }

    /**
     * Sets the title.
     *
     * @param title not blank
     * @return this
     */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /**
     * Sets the employer's name.
     *
     * @param company "" when not named
     * @return this
     */
    public Builder company(String company) {
      this.company = company;
      return this;
    }

    /**
     * Sets the places.
     *
     * @param places in the source's order
     * @return this
     */
    public Builder places(List<Place> places) {
      this.places = places;
      return this;
    }

    /**
     * Sets the work mode.
     *
     * @param workMode default unspecified
     * @return this
     */
    public Builder workMode(WorkMode workMode) {
      this.workMode = workMode;
      return this;
    }

    /**
     * Sets the kind of employment.
     *
     * @param employmentType default unspecified
     * @return this
     */
    public Builder employmentType(EmploymentType employmentType) {
      this.employmentType = employmentType;
      return this;
    }

    /**
     * Sets the levels.
     *
     * @param seniority any order
     * @return this
     */
    public Builder seniority(List<Seniority> seniority) {
      this.seniority = seniority;
      return this;
    }

    /**
     * Sets the pay.
     *
     * @param salary or null
     * @return this
     */
    public Builder salary(@Nullable Salary salary) {
      this.salary = salary;
      return this;
    }

    /**
     * Sets the posting time.
     *
     * @param postedAt or null
     * @return this
     */
    public Builder postedAt(@Nullable Instant postedAt) {
      this.postedAt = postedAt;
      return this;
    }

    /**
     * Sets the end of the posting.
     *
     * @param expiresAt or null
     * @return this
     */
    public Builder expiresAt(@Nullable Instant expiresAt) {
      this.expiresAt = expiresAt;
      return this;
    }

    /**
     * Sets the skills.
     *
     * @param skills as the source or a caller names them; default none
     * @return this
     */
    public Builder skills(List<String> skills) {
      this.skills = skills;
      return this;
    }

    /**
     * Sets the readable text.
     *
     * @param description may be empty
     * @return this
     */
    public Builder description(String description) {
      this.description = description;
      return this;
    }

    /**
     * Sets the posting's page.
     *
     * @param url or null
     * @return this
     */
    public Builder url(@Nullable URI url) {
      this.url = url;
      return this;
    }

    /**
     * Sets where to apply.
     *
     * @param applyUrl or null
     * @return this
     */
    public Builder applyUrl(@Nullable URI applyUrl) {
      this.applyUrl = applyUrl;
      return this;
    }

    /**
     * Makes the job.
     *
     * @return a new value
     * @throws IllegalArgumentException when the title is blank
     */
    public Job build() {
      return new Job(
          id,
          source,
          title,
          company,
          places,
          workMode,
          employmentType,
          seniority,
          salary,
          postedAt,
          expiresAt,
          skills,
          description,
          url,
          applyUrl);
    }
  }
}
