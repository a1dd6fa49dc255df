package dev.candor.cv.posting;

import dev.candor.core.job.Salary;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.WorkMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a posting says. Every span counts in {@link #text()}; nothing here is guessed: what the
 * posting does not state is empty, null or unspecified. Immutable.
 *
 * @param text the untouched text all spans count in
 * @param title title of the position, "" when not stated
 * @param company name of the employer, "" when not stated
 * @param roleCategory kind of position
 * @param seniority level
 * @param workMode where the work is done
 * @param yearsRequired largest minimum that a must asks for, or null
 * @param salary pay, or null
 * @param sections without gaps, in order; joined they are the text
 * @param requirements in the order of the text
 * @param skills canonical names of all skills named, in order of first mention
 * @param language ISO 639-1 code, "und" when not recognised
 * @param duties what the person is there for
 * @param conditions what a person needs beside skills and experience
 * @param competencies how much of the position is of which kind
 * @param topKeywords what a reader looks for first, the most telling first, at most 15
 * @param findings what a reader should know of the text itself
 */
public record Posting(
    String text,
    String title,
    String company,
    RoleCategory roleCategory,
    Seniority seniority,
    WorkMode workMode,
    @Nullable Integer yearsRequired,
    @Nullable Salary salary,
    List<Section> sections,
    List<Requirement> requirements,
    List<String> skills,
    String language,
    Duties duties,
    Conditions conditions,
    CompetencyWeights competencies,
    List<TopKeyword> topKeywords,
    List<Finding> findings) {

  /** Checks and copies. */
  public Posting {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(company, "company");
    Objects.requireNonNull(roleCategory, "roleCategory");
    Objects.requireNonNull(seniority, "seniority");
    Objects.requireNonNull(workMode, "workMode");
    sections = List.copyOf(sections);
    requirements = List.copyOf(requirements);
    skills = List.copyOf(skills);
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(duties, "duties");
    Objects.requireNonNull(conditions, "conditions");
    Objects.requireNonNull(competencies, "competencies");
    topKeywords = List.copyOf(topKeywords);
    findings = List.copyOf(findings);
  }

  /**
   * Starts one with what it cannot do without.
   *
   * @param text the untouched text all spans count in
   * @return a builder; the rest starts empty
   */
  public static Builder builder(String text) {
    return new Builder(text);
  }

  /**
   * Starts a changed copy.
   *
   * @return a builder holding these values
   */
  public Builder toBuilder() {
    return new Builder(text)
        .title(title)
        .company(company)
        .roleCategory(roleCategory)
        .seniority(seniority)
        .workMode(workMode)
        .yearsRequired(yearsRequired)
        .salary(salary)
        .sections(sections)
        .requirements(requirements)
        .skills(skills)
        .language(language)
        .duties(duties)
        .conditions(conditions)
        .competencies(competencies)
        .topKeywords(topKeywords)
        .findings(findings);
  }

  /** Builds a {@link Posting}. Not thread-safe. */
  public static final class Builder {
    private String text;
    private String title = "";
    private String company = "";
    private RoleCategory roleCategory = RoleCategory.OTHER;
    private Seniority seniority = Seniority.UNSPECIFIED;
    private WorkMode workMode = WorkMode.UNSPECIFIED;
    private @Nullable Integer yearsRequired;
    private @Nullable Salary salary;
    private List<Section> sections = List.of();
    private List<Requirement> requirements = List.of();
    private List<String> skills = List.of();
    private String language = "und";
    private Duties duties = Duties.none();
    private Conditions conditions = Conditions.none();
    private CompetencyWeights competencies = CompetencyWeights.even();
    private List<TopKeyword> topKeywords = List.of();
    private List<Finding> findings = List.of();

    private Builder(String text) {
      this.text = text;
    }

    /**
     * Sets text.
     *
     * @param text the untouched text all spans count in
     * @return this
     */
    public Builder text(String text) {
      this.text = text;
      return this;
    }

    /**
     * Sets title.
     *
     * @param title title of the position, "" when not stated
     * @return this
     */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /**
     * Sets company.
     *
     * @param company name of the employer, "" when not stated
     * @return this
     */
    public Builder company(String company) {
      this.company = company;
      return this;
    }

    /**
     * Sets roleCategory.
     *
     * @param roleCategory kind of position
     * @return this
     */
    public Builder roleCategory(RoleCategory roleCategory) {
      this.roleCategory = roleCategory;
      return this;
    }

    /**
     * Sets seniority.
     *
     * @param seniority level
     * @return this
     */
    public Builder seniority(Seniority seniority) {
      this.seniority = seniority;
      return this;
    }

    /**
     * Sets workMode.
     *
     * @param workMode where the work is done
     * @return this
     */
    public Builder workMode(WorkMode workMode) {
      this.workMode = workMode;
      return this;
    }

    /**
     * Sets yearsRequired.
     *
     * @param yearsRequired largest minimum that a must asks for, or null
     * @return this
     */
    public Builder yearsRequired(@Nullable Integer yearsRequired) {
      this.yearsRequired = yearsRequired;
      return this;
    }

    /**
     * Sets salary.
     *
     * @param salary pay, or null
     * @return this
     */
    public Builder salary(@Nullable Salary salary) {
      this.salary = salary;
      return this;
    }

    /**
     * Sets sections.
     *
     * @param sections without gaps, in order; joined they are the text
     * @return this
     */
    public Builder sections(List<Section> sections) {
      this.sections = sections;
      return this;
    }

    /**
     * Sets requirements.
     *
     * @param requirements in the order of the text
     * @return this
     */
    public Builder requirements(List<Requirement> requirements) {
      this.requirements = requirements;
      return this;
    }

    /**
     * Sets skills.
     *
     * @param skills canonical names of all skills named, in order of first mention
     * @return this
     */
    public Builder skills(List<String> skills) {
      this.skills = skills;
      return this;
    }

    /**
     * Sets language.
     *
     * @param language ISO 639-1 code, "und" when not recognised
     * @return this
     */
    public Builder language(String language) {
      this.language = language;
      return this;
    }

    /**
     * Sets duties.
     *
     * @param duties what the person is there for
     * @return this
     */
    public Builder duties(Duties duties) {
      this.duties = duties;
      return this;
    }

    /**
     * Sets conditions.
     *
     * @param conditions what a person needs beside skills and experience
     * @return this
     */
    public Builder conditions(Conditions conditions) {
      this.conditions = conditions;
      return this;
    }

    /**
     * Sets competencies.
     *
     * @param competencies how much of the position is of which kind
     * @return this
     */
    public Builder competencies(CompetencyWeights competencies) {
      this.competencies = competencies;
      return this;
    }

    /**
     * Sets topKeywords.
     *
     * @param topKeywords what a reader looks for first, the most telling first, at most 15
     * @return this
     */
    public Builder topKeywords(List<TopKeyword> topKeywords) {
      this.topKeywords = topKeywords;
      return this;
    }

    /**
     * Sets findings.
     *
     * @param findings what a reader should know of the text itself
     * @return this
     */
    public Builder findings(List<Finding> findings) {
      this.findings = findings;
      return this;
    }

    /**
     * Makes the value.
     *
     * @return a new value
     */
    public Posting build() {
      return new Posting(
          text,
          title,
          company,
          roleCategory,
          seniority,
          workMode,
          yearsRequired,
          salary,
          sections,
          requirements,
          skills,
          language,
          duties,
          conditions,
          competencies,
          topKeywords,
          findings);
    }
  }
}
