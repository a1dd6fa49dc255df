package dev.candor.cv.posting;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was marked in one posting. Immutable: an edit makes another one, with the next
 * revision.
 *
 * @param posting identity of the posting: 1 to 255 characters
 * @param revision counts up by one with every change; 0 for one that was never kept
 * @param settings how marks are read
 * @param annotations in the order of the text, orphaned ones last; at most 1,000
 * @param concerns in the order of their ids; at most 1,000
 * @param persona how the candidate is positioned, or null
 */
public record Annotations(
    String posting,
    long revision,
    Settings settings,
    List<Annotation> annotations,
    List<Concern> concerns,
    @Nullable Persona persona) {

  private static final int MOST = 1_000;
  private static final Comparator<Annotation> IN_TEXT =
      Comparator.comparing(
              (Annotation one) -> one.anchor().span(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Annotation::id);

  /** Nothing is marked, in no posting in particular. */
  public static final Annotations NONE = of("none");

  /**
   * Checks, copies and sorts.
   *
   * @throws IllegalArgumentException when there are too many, or two of one id
   */
  public Annotations {
    Bounded.id("posting", posting);
    Objects.requireNonNull(settings, "settings");
    annotations = annotations.stream().sorted(IN_TEXT).toList();
    concerns = concerns.stream().sorted(Comparator.comparing(Concern::id)).toList();
    if (revision < 0 || annotations.size() > MOST || concerns.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " marks and a revision from 0 on");
    }
    Set<String> ids = new HashSet<>();
    if (!annotations.stream().allMatch(one -> ids.add(one.id()))) {
      throw new IllegalArgumentException("two annotations have one id");
    }
    ids.clear();
    if (!concerns.stream().allMatch(one -> ids.add(one.id()))) {
      throw new IllegalArgumentException("two concerns have one id");
    }
  }

  /**
   * Nothing is marked yet.
   *
   * @param posting identity of the posting
   * @return revision 0
   */
  public static Annotations of(String posting) {
    return new Annotations(posting, 0, Settings.STANDARD, List.of(), List.of(), null);
  }

  /**
   * One of them.
   *
   * @param id its id
   * @return empty when there is none
   */
  public Optional<Annotation> annotation(String id) {
    return annotations.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * Those that steer.
   *
   * @return every one that {@link Annotation#counts()}, in the order of the text
   */
  public List<Annotation> counting() {
    return annotations.stream().filter(Annotation::counts).toList();
  }

  /**
   * Those that wait for a person.
   *
   * @return what needs review, and drafts that were suggested
   */
  public List<Annotation> toReview() {
    return annotations.stream()
        .filter(
            one ->
                one.trail().status() == Annotation.Status.NEEDS_REVIEW
                    || (one.trail().status() == Annotation.Status.DRAFT
                        && one.trail().origin() == Annotation.Origin.SUGGESTION))
        .toList();
  }

  /**
   * The same marks.
   *
   * @param others marks in their place
   * @return a changed copy of the same revision
   */
  public Annotations with(List<Annotation> others) {
    return new Annotations(posting, revision, settings, others, concerns, persona);
  }

  /**
   * The same with another revision.
   *
   * @param other the revision
   * @return a changed copy
   */
  public Annotations withRevision(long other) {
    return new Annotations(posting, other, settings, annotations, concerns, persona);
  }

  /**
   * How marks are read.
   *
   * @param combination how marks on one thing are combined
   * @param textHash tells the text that the anchors count in; "" when not known
   * @param extras members that are kept and not understood, a JSON object
   */
  public record Settings(Combination combination, String textHash, String extras) {

    /** The strongest mark counts; of no text yet. */
    public static final Settings STANDARD = new Settings(Combination.MAX_BOOST, "", "{}");

    /**
     * Checks.
     *
     * @throws IllegalArgumentException when a part is too long
     */
    public Settings {
      Objects.requireNonNull(combination, "combination");
      Bounded.text("textHash", textHash, Bounded.LINE);
      Bounded.text("extras", extras, Bounded.EXTRAS);
    }
  }

  /** How the boosts of several marks on one thing are combined. */
  public enum Combination {
    /** The strongest. */
    MAX_BOOST,
    /** Their mean. */
    AVG_BOOST,
    /** The one changed last. */
    LAST_WRITE;

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
