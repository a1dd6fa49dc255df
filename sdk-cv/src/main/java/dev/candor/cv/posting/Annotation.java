package dev.candor.cv.posting;

import dev.candor.cv.profile.EvidenceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person, or a suggestion, marked in a posting.
 *
 * @param id identity within the posting, 1 to 255 characters
 * @param anchor what is marked, and where
 * @param type what the mark is for
 * @param judgement what is held of it
 * @param skill the candidate's skill that answers it, "" when none is named
 * @param reframe how the candidate would put it, or null
 * @param evidence facts of the profile that answer it
 * @param hints what a parser should find of it
 * @param comment free text, "" when none
 * @param trail who made it, when, and where it stands in review
 * @param active whether it is switched on
 * @param confidence 0 to 1; 1 for what a person is sure of
 * @param extras members that are kept and not understood, a JSON object
 */
public record Annotation(
    String id,
    Anchor anchor,
    Type type,
    Judgement judgement,
    String skill,
    @Nullable Reframe reframe,
    List<EvidenceId> evidence,
    AtsHints hints,
    String comment,
    Trail trail,
    boolean active,
    double confidence,
    String extras) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when a part is too long or out of range
   */
  public Annotation {
    Bounded.id("id", id);
    Objects.requireNonNull(anchor, "anchor");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(judgement, "judgement");
    Bounded.text("skill", skill, Bounded.LINE);
    evidence = Bounded.list("evidence", evidence);
    Objects.requireNonNull(hints, "hints");
    Bounded.text("comment", comment, Bounded.TEXT);
    Objects.requireNonNull(trail, "trail");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence is 0 to 1, not " + confidence);
    }
    Bounded.text("extras", extras, Bounded.EXTRAS);
  }

  /**
   * Whether it steers anything: it is switched on, not rejected, no mere concern, and its words
   * stand in the posting. Every step and every figure asks this and nothing else.
   *
   * @return true when it counts
   */
  public boolean counts() {
    return active
        && trail.status() != Status.REJECTED
        && type != Type.CONCERN
        && !anchor.isOrphaned();
  }

  /**
   * How much it weighs: the factors of its judgement, its type and its origin, multiplied.
   *
   * @return 0 for a disqualifier, up to 29.16; rounded to a millionth
   */
  public double boost() {
    return Math.round(judgement.factor() * type.factor() * trail.origin().factor() * 1e6) / 1e6;
  }

  /**
   * Whether it rules the position out.
   *
   * @return true for {@link Judgement.Demand#DISQUALIFIER} alone
   */
  public boolean isDisqualifier() {
    return judgement.demand() == Judgement.Demand.DISQUALIFIER;
  }

  /**
   * Whether the candidate lacks what is marked.
   *
   * @return true for {@link Judgement.Relevance#GAP}
   */
  public boolean isGap() {
    return judgement.relevance() == Judgement.Relevance.GAP;
  }

  /**
   * Whether the candidate does not want to be taken for it.
   *
   * @return true for a gap, a disqualifier, what is to be avoided and what is no identity
   */
  public boolean isPlayedDown() {
    return isGap()
        || isDisqualifier()
        || judgement.passion() == Judgement.Passion.AVOID
        || judgement.identity() == Judgement.Identity.NOT_IDENTITY;
  }

  /**
   * All names it goes by: its skill, its keywords and their other spellings.
   *
   * @return each once, in order; empty when none is given
   */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    List<String> all = new ArrayList<>();
    all.add(skill);
    all.addAll(hints.keywords());
    all.addAll(hints.variants());
    for (String name : all) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return List.copyOf(names);
  }

  /**
   * Starts one with what it cannot do without.
   *
   * @param id identity within the posting
   * @param anchor what is marked
   * @param at when
   * @return a builder of an approved mark by a person
   */
  public static Builder builder(String id, Anchor anchor, Instant at) {
    return new Builder(id, anchor, Trail.byPerson(at));
  }

  /**
   * Starts a changed copy.
   *
   * @return a builder holding these values
   */
  public Builder toBuilder() {
    return new Builder(id, anchor, trail)
        .type(type)
        .judgement(judgement)
        .skill(skill)
        .reframe(reframe)
        .evidence(evidence)
        .hints(hints)
        .comment(comment)
        .active(active)
        .confidence(confidence)
        .extras(extras);
  }

  /** What a mark is for. */
  public enum Type {
    /** The candidate has, or lacks, what is marked. */
    SKILL_MATCH(1.0),
    /** The candidate would put it otherwise. */
    REFRAME(1.2),
    /** It is worth reading. */
    HIGHLIGHT(0.8),
    /** A remark. */
    COMMENT(0.5),
    /** A worry: steers nothing, and rules nothing out. */
    CONCERN(1.0);

    private final double factor;

    Type(double factor) {
      this.factor = factor;
    }

    /**
     * What it multiplies by.
     *
     * @return 0.5 to 1.2
     */
    public double factor() {
      return factor;
    }

    /**
     * The value as it stands in JSON.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who made a mark. */
  public enum Origin {
    /** A person. */
    HUMAN(1.2),
    /** A template that a person chose. */
    PRESET(1.1),
    /** A suggestion. */
    SUGGESTION(1.0);

    private final double factor;

    Origin(double factor) {
      this.factor = factor;
    }

    /**
     * What it multiplies by.
     *
     * @return 1 to 1.2
     */
    public double factor() {
      return factor;
    }

    /**
     * The value as it stands in JSON.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a mark stands in review. */
  public enum Status {
    /** Begun. */
    DRAFT,
    /** Stands. */
    APPROVED,
    /** Does not stand; steers nothing. */
    REJECTED,
    /** Waits for a person. */
    NEEDS_REVIEW;

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
   * Who made a mark, when, and where it stands in review.
   *
   * @param origin who made it
   * @param createdAt when
   * @param updatedAt when it was changed last
   * @param status where it stands
   * @param reviewer who reviewed it, "" when nobody did
   * @param note what they said
   */
  public record Trail(
      Origin origin,
      Instant createdAt,
      Instant updatedAt,
      Status status,
      String reviewer,
      String note) {
    /**
     * Checks.
     *
     * @throws IllegalArgumentException when a text is too long
     */
    public Trail {
      Objects.requireNonNull(origin, "origin");
      Objects.requireNonNull(createdAt, "createdAt");
      Objects.requireNonNull(updatedAt, "updatedAt");
      Objects.requireNonNull(status, "status");
      Bounded.text("reviewer", reviewer, Bounded.LINE);
      Bounded.text("note", note, Bounded.TEXT);
    }

    /**
     * A person made it and stands by it.
     *
     * @param at when
     * @return approved
     */
    public static Trail byPerson(Instant at) {
      return new Trail(Origin.HUMAN, at, at, Status.APPROVED, "", "");
    }

    /**
     * A suggestion that waits for a person.
     *
     * @param at when
     * @return to be reviewed
     */
    public static Trail suggested(Instant at) {
      return new Trail(Origin.SUGGESTION, at, at, Status.NEEDS_REVIEW, "", "");
    }

    /**
     * The same, changed.
     *
     * @param at when
     * @return a changed copy
     */
    public Trail changed(Instant at) {
      return new Trail(origin, createdAt, at, status, reviewer, note);
    }
  }

  /** Builds an {@link Annotation}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private Anchor anchor;
    private Type type = Type.SKILL_MATCH;
    private Judgement judgement = Judgement.NONE;
    private String skill = "";
    private @Nullable Reframe reframe;
    private List<EvidenceId> evidence = List.of();
    private AtsHints hints = AtsHints.NONE;
    private String comment = "";
    private Trail trail;
    private boolean active = true;
    private double confidence = 1;
    private String extras = "{}";

    private Builder(String id, Anchor anchor, Trail trail) {
      this.id = id;
      this.anchor = anchor;
      this.trail = trail;
    }

    /**
     * Sets anchor.
     *
     * @param anchor what is marked, and where
     * @return this
     */
    public Builder anchor(Anchor anchor) {
      this.anchor = anchor;
      return this;
    }

    /**
     * Sets type.
     *
     * @param type what the mark is for
     * @return this
     */
    public Builder type(Type type) {
      this.type = type;
      return this;
    }

    /**
     * Sets judgement.
     *
     * @param judgement what is held of it
     * @return this
     */
    public Builder judgement(Judgement judgement) {
      this.judgement = judgement;
      return this;
    }

    /**
     * Sets skill.
     *
     * @param skill the candidate's skill that answers it
     * @return this
     */
    public Builder skill(String skill) {
      this.skill = skill;
      return this;
    }

    /**
     * Sets reframe.
     *
     * @param reframe how the candidate would put it, or null
     * @return this
     */
    public Builder reframe(@Nullable Reframe reframe) {
      this.reframe = reframe;
      return this;
    }

    /**
     * Sets evidence.
     *
     * @param evidence facts of the profile that answer it
     * @return this
     */
    public Builder evidence(List<EvidenceId> evidence) {
      this.evidence = evidence;
      return this;
    }

    /**
     * Sets hints.
     *
     * @param hints what a parser should find of it
     * @return this
     */
    public Builder hints(AtsHints hints) {
      this.hints = hints;
      return this;
    }

    /**
     * Sets comment.
     *
     * @param comment free text
     * @return this
     */
    public Builder comment(String comment) {
      this.comment = comment;
      return this;
    }

    /**
     * Sets trail.
     *
     * @param trail who made it, when, and where it stands in review
     * @return this
     */
    public Builder trail(Trail trail) {
      this.trail = trail;
      return this;
    }

    /**
     * Sets active.
     *
     * @param active whether it is switched on
     * @return this
     */
    public Builder active(boolean active) {
      this.active = active;
      return this;
    }

    /**
     * Sets confidence.
     *
     * @param confidence 0 to 1
     * @return this
     */
    public Builder confidence(double confidence) {
      this.confidence = confidence;
      return this;
    }

    /**
     * Sets extras.
     *
     * @param extras members that are kept and not understood, a JSON object
     * @return this
     */
    public Builder extras(String extras) {
      this.extras = extras;
      return this;
    }

    /**
     * Makes the value.
     *
     * @return a new value
     * @throws IllegalArgumentException when a part is too long or out of range
     */
    public Annotation build() {
      return new Annotation(
          id,
          anchor,
          type,
          judgement,
          skill,
          reframe,
          evidence,
          hints,
          comment,
          trail,
          active,
          confidence,
          extras);
    }
  }
}
