package dev.candor.cv.annotate;

import com.google.common.hash.Hashing;
import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Judgement;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.relevance.Boosts;
import dev.candor.cv.report.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What was marked when an application went out, where the CV showed it, and how the application
 * went.
 *
 * @param posting identity of the posting
 * @param variant tells positionings apart: equal for the same identity, passion and strengths
 * @param uses each annotation that counted
 * @param outcome how it went, of the application and so of each annotation
 * @param at when that was known
 */
public record TrackedApplication(
    String posting, String variant, List<Use> uses, Outcome outcome, Instant at) {
  /** Checks and copies. */
  public TrackedApplication {
    Objects.requireNonNull(posting, "posting");
    Objects.requireNonNull(variant, "variant");
    uses = List.copyOf(uses);
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(at, "at");
  }

  /** Where a CV shows something. */
  public enum Place {
    /** The line below the name. */
    HEADLINE,
    /** The summary. */
    SUMMARY,
    /** The competencies. */
    COMPETENCIES,
    /** The most recent role. */
    FIRST_ROLE;

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
   * An annotation in a CV.
   *
   * @param annotation its id
   * @param keyword its first name
   * @param judgement what was held of it
   * @param places where the CV shows it
   */
  public record Use(String annotation, String keyword, Judgement judgement, Set<Place> places) {
    /** Checks and copies. */
    public Use {
      Objects.requireNonNull(annotation, "annotation");
      Objects.requireNonNull(keyword, "keyword");
      Objects.requireNonNull(judgement, "judgement");
      places = places.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(places));
    }
  }

  /**
   * What goes out.
   *
   * @param posting with its annotations in place, see {@link Anchors#bind}
   * @param document the CV
   * @param at when
   * @return pending
   */
  public static TrackedApplication of(Posting posting, CvDocument document, Instant at) {
    Annotations annotations = posting.annotations();
    Boosts boosts = Boosts.of(annotations);
    List<Use> uses = new ArrayList<>();
    for (Annotation one : annotations.counting()) {
      List<String> names = boosts.names(one);
      if (!names.isEmpty()) {
        uses.add(new Use(one.id(), names.get(0), one.judgement(), places(one, document, boosts)));
      }
    }
    return new TrackedApplication(
        annotations.posting(), variant(annotations, boosts), uses, Outcome.PENDING, at);
  }

  /**
   * The same, with what became of it.
   *
   * @param other how it went
   * @param when it was known
   * @return a changed copy
   */
  public TrackedApplication with(Outcome other, Instant when) {
    return new TrackedApplication(posting, variant, uses, other, when);
  }

  private static Set<Place> places(Annotation one, CvDocument document, Boosts boosts) {
    Set<Place> places = EnumSet.noneOf(Place.class);
    boolean first = true;
    for (Block block : document.blocks()) {
      if (block instanceof Block.ContactBlock contact) {
        add(places, Place.HEADLINE, List.of(contact.headline()), one, boosts);
      } else if (block instanceof Block.Paragraph && first) {
        add(places, Place.SUMMARY, block.runs(), one, boosts);
      } else if (block instanceof Block.CompetencyGroup) {
        add(places, Place.COMPETENCIES, block.runs(), one, boosts);
      } else if (block instanceof Block.Entry && first) {
        add(places, Place.FIRST_ROLE, block.runs(), one, boosts);
        first = false;
      }
    }
    return places;
  }

  private static void add(
      Set<Place> places, Place place, List<TextRun> runs, Annotation one, Boosts boosts) {
    if (runs.stream()
        .anyMatch(run -> boosts.of(run.text(), List.of()).annotations().contains(one.id()))) {
      places.add(place);
    }
  }

  private static String variant(Annotations annotations, Boosts boosts) {
    String identity =
        names(
            annotations,
            boosts,
            one ->
                one.judgement().identity() == Judgement.Identity.CORE_IDENTITY
                    || one.judgement().identity() == Judgement.Identity.STRONG_IDENTITY);
    String passion =
        names(
            annotations,
            boosts,
            one ->
                one.judgement().passion() == Judgement.Passion.LOVE_IT
                    || one.judgement().passion() == Judgement.Passion.ENJOY);
    String strengths = names(annotations, boosts, Relevances::isStrong);
    String all = String.join("\n", identity, passion, strengths);
    return Hashing.sha256().hashString(all, StandardCharsets.UTF_8).toString().substring(0, 12);
  }

  private static String names(Annotations annotations, Boosts boosts, Predicate<Annotation> which) {
    Set<String> names = new TreeSet<>();
    annotations.counting().stream()
        .filter(which)
        .forEach(
            one -> boosts.names(one).forEach(name -> names.add(name.toLowerCase(Locale.ROOT))));
    return String.join("\t", names);
  }
}
