package dev.candor.cv.annotate;

import dev.candor.core.text.Idf;
import dev.candor.core.text.Sentence;
import dev.candor.core.text.Sentences;
import dev.candor.core.text.Similarity;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Judgement.Demand;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.Section;
import dev.candor.cv.posting.SectionKind;
import dev.candor.cv.posting.TextSpan;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.relevance.OwnedSkill;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Suggests marks from the profile, without a model: what a posting asks for that the profile
 * proves, with the facts and by years of work; what it asks for and the profile lacks; and tasks
 * that an achievement answers. Taste is never guessed: passion and identity are a person's to say.
 * The same arguments on one day give the same suggestions. Thread-safe.
 */
public final class Suggester {

  /** Most suggestions of one call. */
  public static final int MAX = 60;

  private static final double ANSWERED = 0.5;
  private static final double MOST_OVERLAP = 0.5;

  private final Clock clock;

  private Suggester(Clock clock) {
    this.clock = clock;
  }

  /**
   * A suggester.
   *
   * @param clock dates the suggestions, and tells how long a current role has lasted
   * @return a suggester
   */
  public static Suggester create(Clock clock) {
    return new Suggester(clock);
  }

  /** What a posting asks for in one place. */
  private record Asked(TextSpan span, String text, Demand demand, Set<String> skills) {}

  /**
   * Suggests.
   *
   * @param posting with what is marked already, see {@link Anchors#bind}: that is not suggested
   *     again, whatever became of it
   * @param profile what is true
   * @return the surest first, of equals in the order of the text; at most {@value #MAX}
   */
  public List<Suggestion> suggest(Posting posting, Profile profile) {
    Keywords keywords = Keywords.of(posting, profile);
    SkillYears years = new SkillYears(profile, YearMonth.now(clock));
    Proposal proposal = new Proposal(posting, profile, keywords, years, clock.instant());
    Answers answers = new Answers(posting, profile);
    List<Suggestion> all = new ArrayList<>();
    for (Asked asked : asked(posting, keywords)) {
      if (isFree(posting, asked.span())) {
        suggest(asked, proposal, answers, keywords).ifPresent(all::add);
      }
    }
    all.sort(
        Comparator.comparingDouble((Suggestion one) -> -one.annotation().confidence())
            .thenComparing(
                one -> one.annotation().anchor().span(),
                Comparator.nullsLast(Comparator.naturalOrder())));
    return List.copyOf(all.subList(0, Math.min(MAX, all.size())));
  }

  private static Optional<Suggestion> suggest(
      Asked asked, Proposal proposal, Answers answers, Keywords keywords) {
    List<OwnedSkill> owned =
        asked.skills().stream().flatMap(name -> keywords.skills().skill(name).stream()).toList();
    List<String> lacking =
        asked.skills().stream().filter(name -> !keywords.skills().owns(name)).toList();
    if (asked.demand() == Demand.DISQUALIFIER) {
      return owned.isEmpty()
          ? Optional.empty()
          : Optional.of(proposal.ruledOut(asked.span(), owned));
    }
    if (!owned.isEmpty()) {
      return Optional.of(proposal.strength(asked.span(), asked.demand(), owned, lacking));
    }
    if (!lacking.isEmpty()) {
      return Optional.of(proposal.gap(asked.span(), asked.demand(), lacking));
    }
    return answers
        .to(asked.text())
        .map(
            found ->
                proposal.task(asked.span(), asked.demand(), found.achievement(), found.share()));
  }

  private static boolean isFree(Posting posting, TextSpan span) {
    for (Annotation one : posting.annotations().annotations()) {
      TextSpan marked = one.anchor().span();
      if (marked != null) {
        int shared = Math.min(marked.end(), span.end()) - Math.max(marked.start(), span.start());
        int shorter = Math.min(marked.end() - marked.start(), span.end() - span.start());
        if (shared > MOST_OVERLAP * shorter) {
          return false;
        }
      }
    }
    return true;
  }

  /** Requirements, and the sentences of the responsibilities; none twice. */
  private static List<Asked> asked(Posting posting, Keywords keywords) {
    List<Asked> all = new ArrayList<>();
    for (Requirement one : posting.requirements()) {
      Set<String> skills = new LinkedHashSet<>(one.skills());
      skills.addAll(keywords.taxonomy().in(one.text()));
      all.add(new Asked(one.span(), one.text(), demand(one.kind()), skills));
    }
    for (Section section : posting.sections()) {
      if (section.kind() == SectionKind.RESPONSIBILITIES) {
        int start = section.span().start();
        for (Sentence one : Sentences.in(section.span().in(posting.text()))) {
          TextSpan span = new TextSpan(start + one.start(), start + one.end());
          boolean again =
              all.stream()
                  .anyMatch(
                      other ->
                          other.span().start() < span.end() && span.start() < other.span().end());
          if (!again && !one.text().equals(section.header().strip())) {
            // a task is neither asked for nor a wish
            all.add(
                new Asked(span, one.text(), Demand.NEUTRAL, keywords.taxonomy().in(one.text())));
          }
        }
      }
    }
    return all;
  }

  private static Demand demand(RequirementKind kind) {
    return switch (kind) {
      case MUST -> Demand.MUST_HAVE;
      case NICE -> Demand.NICE_TO_HAVE;
      case DISQUALIFIER -> Demand.DISQUALIFIER;
    };
  }

  /** Which achievement answers a task best. */
  private static final class Answers {
    private final Idf idf;
    private final List<Achievement> achievements = new ArrayList<>();

    Answers(Posting posting, Profile profile) {
      this.idf = Idf.of(Sentences.split(posting.text()));
      for (Role role : profile.roles()) {
        achievements.addAll(role.achievements());
      }
    }

    record Found(Achievement achievement, double share) {}

    Optional<Found> to(String text) {
      Found best = null;
      for (Achievement one : achievements) {
        double share = Similarity.overlap(text, one.text(), idf);
        if (share >= ANSWERED && (best == null || share > best.share())) {
          best = new Found(one, share);
        }
      }
      return Optional.ofNullable(best);
    }
  }
}
