package dev.candor.cv.profile;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The master CV: everything the candidate can prove. What is not in it is not true for this SDK.
 * Immutable.
 *
 * @param contact name and how to reach the candidate
 * @param summary the candidate's own summary, "" when there is none
 * @param roles most recent first
 * @param education most recent first
 * @param credentials certificates, awards and publications
 * @param skills skills by group, in the candidate's order
 * @param languages languages spoken
 * @param yearsExperience as the candidate states it, or null
 * @param extras what an importer did not understand, as a JSON object, so that nothing is lost
 * @param regions what a CV should be like in each region, in the candidate's order
 * @param stars situations told in full, in the candidate's order
 */
public record Profile(
    Contact contact,
    String summary,
    List<Role> roles,
    List<Education> education,
    List<Credential> credentials,
    List<SkillGroup> skills,
    List<SpokenLanguage> languages,
    @Nullable Integer yearsExperience,
    String extras,
    List<RegionalVariant> regions,
    List<StarRecord> stars) {

  /** Checks and copies. */
  public Profile {
    Objects.requireNonNull(contact, "contact");
    Objects.requireNonNull(summary, "summary");
    roles = List.copyOf(roles);
    education = List.copyOf(education);
    credentials = List.copyOf(credentials);
    skills = List.copyOf(skills);
    languages = List.copyOf(languages);
    Objects.requireNonNull(extras, "extras");
    regions = List.copyOf(regions);
    stars = List.copyOf(stars);
  }

  /**
   * Starts one with what it cannot do without.
   *
   * @param contact name and how to reach the candidate
   * @return a builder; the rest starts empty
   */
  public static Builder builder(Contact contact) {
    return new Builder(contact);
  }

  /**
   * Starts a changed copy.
   *
   * @return a builder holding these values
   */
  public Builder toBuilder() {
    return new Builder(contact)
        .summary(summary)
        .roles(roles)
        .education(education)
        .credentials(credentials)
        .skills(skills)
        .languages(languages)
        .yearsExperience(yearsExperience)
        .extras(extras)
        .regions(regions)
        .stars(stars);
  }

  /** Builds a {@link Profile}. Not thread-safe. */
  public static final class Builder {
    private Contact contact;
    private String summary = "";
    private List<Role> roles = List.of();
    private List<Education> education = List.of();
    private List<Credential> credentials = List.of();
    private List<SkillGroup> skills = List.of();
    private List<SpokenLanguage> languages = List.of();
    private @Nullable Integer yearsExperience;
    private String extras = "{}";
    private List<RegionalVariant> regions = List.of();
    private List<StarRecord> stars = List.of();

    private Builder(Contact contact) {
      this.contact = contact;
    }

    /**
     * Sets contact.
     *
     * @param contact name and how to reach the candidate
     * @return this
     */
    public Builder contact(Contact contact) {
      this.contact = contact;
      return this;
    }

    /**
     * Sets summary.
     *
     * @param summary the candidate's own summary, "" when there is none
     * @return this
     */
    public Builder summary(String summary) {
      this.summary = summary;
      return this;
    }

    /**
     * Sets roles.
     *
     * @param roles most recent first
     * @return this
     */
    public Builder roles(List<Role> roles) {
      this.roles = roles;
      return this;
    }

    /**
     * Sets education.
     *
     * @param education most recent first
     * @return this
     */
    public Builder education(List<Education> education) {
      this.education = education;
      return this;
    }

    /**
     * Sets credentials.
     *
     * @param credentials certificates, awards and publications
     * @return this
     */
    public Builder credentials(List<Credential> credentials) {
      this.credentials = credentials;
      return this;
    }

    /**
     * Sets skills.
     *
     * @param skills skills by group, in the candidate's order
     * @return this
     */
    public Builder skills(List<SkillGroup> skills) {
      this.skills = skills;
      return this;
    }

    /**
     * Sets languages.
     *
     * @param languages languages spoken
     * @return this
     */
    public Builder languages(List<SpokenLanguage> languages) {
      this.languages = languages;
      return this;
    }

    /**
     * Sets yearsExperience.
     *
     * @param yearsExperience as the candidate states it, or null
     * @return this
     */
    public Builder yearsExperience(@Nullable Integer yearsExperience) {
      this.yearsExperience = yearsExperience;
      return this;
    }

    /**
     * Sets extras.
     *
     * @param extras what an importer did not understand, as a JSON object, so that nothing is lost
     * @return this
     */
    public Builder extras(String extras) {
      this.extras = extras;
      return this;
    }

    /**
     * Sets regions.
     *
     * @param regions what a CV should be like in each region, in the candidate's order
     * @return this
     */
    public Builder regions(List<RegionalVariant> regions) {
      this.regions = regions;
      return this;
    }

    /**
     * Sets stars.
     *
     * @param stars situations told in full, in the candidate's order
     * @return this
     */
    public Builder stars(List<StarRecord> stars) {
      this.stars = stars;
      return this;
    }

    /**
     * Makes the value.
     *
     * @return a new value
     */
    public Profile build() {
      return new Profile(
          contact,
          summary,
          roles,
          education,
          credentials,
          skills,
          languages,
          yearsExperience,
          extras,
          regions,
          stars);
    }
  }
}
