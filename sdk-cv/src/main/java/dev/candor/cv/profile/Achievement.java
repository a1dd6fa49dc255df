package dev.candor.cv.profile;

import java.util.List;
import java.util.Objects;

/**
 * Something done in a role, in the candidate's own words. Immutable.
 *
 * @param id stable across edits and imports, unique in the profile
 * @param text the core fact, not blank
 * @param title short name, may be empty
 * @param variants other wordings by the candidate, each true by itself
 * @param keywords words the candidate files it under
 * @param context the business context, may be empty
 * @param defensibility how the candidate backs it up when asked, may be empty
 * @param metrics figures of it as stated, each with what it measures
 */
public record Achievement(
    EvidenceId id,
    String text,
    String title,
    List<Variant> variants,
    List<String> keywords,
    String context,
    String defensibility,
    List<String> metrics) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the text is blank
   */
  public Achievement {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(title, "title");
    variants = List.copyOf(variants);
    keywords = List.copyOf(keywords);
    Objects.requireNonNull(context, "context");
    Objects.requireNonNull(defensibility, "defensibility");
    metrics = List.copyOf(metrics);
    if (text.isBlank()) {
      throw new IllegalArgumentException("an achievement has a text");
    }
  }

  /**
   * Whether more is told of it than the fact: its context, or how it can be backed up.
   *
   * @return false when there is neither
   */
  public boolean isExplained() {
    return !context.isBlank() || !defensibility.isBlank();
  }

  /**
   * Starts one with what it cannot do without.
   *
   * @param id stable across edits and imports, unique in the profile
   * @param text the core fact, not blank
   * @return a builder; the rest starts empty
   */
  public static Builder builder(EvidenceId id, String text) {
    return new Builder(id, text);
  }

  /**
   * Starts a changed copy.
   *
   * @return a builder holding these values
   */
  public Builder toBuilder() {
    return new Builder(id, text)
        .title(title)
        .variants(variants)
        .keywords(keywords)
        .context(context)
        .defensibility(defensibility)
        .metrics(metrics);
  }

  /** Builds a {@link Achievement}. Not thread-safe. */
  public static final class Builder {
    private EvidenceId id;
    private String text;
    private String title = "";
    private List<Variant> variants = List.of();
    private List<String> keywords = List.of();
    private String context = "";
    private String defensibility = "";
    private List<String> metrics = List.of();

    private Builder(EvidenceId id, String text) {
      this.id = id;
      this.text = text;
    }

    /**
     * Sets id.
     *
     * @param id stable across edits and imports, unique in the profile
     * @return this
     */
    public Builder id(EvidenceId id) {
      this.id = id;
      return this;
    }

    /**
     * Sets text.
     *
     * @param text the core fact, not blank
     * @return this
     */
    public Builder text(String text) {
      this.text = text;
      return this;
    }

    /**
     * Sets title.
     *
     * @param title short name, may be empty
     * @return this
     */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /**
     * Sets variants.
     *
     * @param variants other wordings by the candidate, each true by itself
     * @return this
     */
    public Builder variants(List<Variant> variants) {
      this.variants = variants;
      return this;
    }

    /**
     * Sets keywords.
     *
     * @param keywords words the candidate files it under
     * @return this
     */
    public Builder keywords(List<String> keywords) {
      this.keywords = keywords;
      return this;
    }

    /**
     * Sets context.
     *
     * @param context the business context, may be empty
     * @return this
     */
    public Builder context(String context) {
      this.context = context;
      return this;
    }

    /**
     * Sets defensibility.
     *
     * @param defensibility how the candidate backs it up when asked, may be empty
     * @return this
     */
    public Builder defensibility(String defensibility) {
      this.defensibility = defensibility;
      return this;
    }

    /**
     * Sets metrics.
     *
     * @param metrics figures of it as stated, each with what it measures
     * @return this
     */
    public Builder metrics(List<String> metrics) {
      this.metrics = metrics;
      return this;
    }

    /**
     * Makes the value.
     *
     * @return a new value
     */
    public Achievement build() {
      return new Achievement(id, text, title, variants, keywords, context, defensibility, metrics);
    }
  }
}
