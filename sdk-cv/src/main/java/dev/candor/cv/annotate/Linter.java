package dev.candor.cv.annotate;

import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Judgement;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.TextSpan;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.relevance.Keywords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for what is wrong in annotations: a core strength without a fact, a gap without a plan, a
 * must-have that is a gap, a disqualifier, marks over one another, sections that are not marked,
 * words that are gone, facts that the profile does not have. What does not count is passed over,
 * except for marks over one another and words that are gone. Pure. Thread-safe.
 */
public final class Linter {

  private static final double MOST_OVERLAP = 0.5;

  private final Posting posting;
  private final List<Lint.Finding> found = new ArrayList<>();

  private Linter(Posting posting) {
    this.posting = posting;
  }

  /**
   * Lints.
   *
   * @param posting with its annotations in place, see {@link Anchors#bind}
   * @param profile what is true: facts that are named have to be in it
   * @param required areas that should be marked
   * @return what was found
   */
  public static Lint lint(Posting posting, Profile profile, Collection<Coverage.Area> required) {
    Linter linter = new Linter(posting);
    Set<EvidenceId> facts = facts(profile);
    Keywords keywords = Keywords.of(posting, profile);
    for (Annotation one : posting.annotations().annotations()) {
      if (one.anchor().isOrphaned()) {
        linter.warn(one, "orphaned", "The posting has the words no more", "Mark them anew");
      }
      if (one.counts()) {
        linter.judged(one);
        linter.proven(one, facts, keywords);
      }
    }
    linter.overlaps();
    linter.unmarked(required);
    linter.found.sort(Comparator.comparing(Lint.Finding::severity)); // stable
    return new Lint(linter.found);
  }

  private void judged(Annotation one) {
    if (Relevances.isCore(one) && one.evidence().isEmpty()) {
      fail(
          one,
          "core-strength-without-evidence",
          "A core strength names no achievement (STAR story or other fact) that shows it",
          "Name a fact of the profile, or judge it lower");
    }
    boolean planned = one.reframe() != null && !one.reframe().note().isBlank();
    if (one.isGap() && !planned) {
      fail(
          one,
          "gap-without-mitigation",
          "A gap has no mitigation: no note says how it is met",
          "Write a reframe note");
    }
    if (one.isGap() && one.judgement().demand() == Judgement.Demand.MUST_HAVE) {
      warn(one, "must-have-gap", "A must-have is a gap", "Prepare for the question");
    }
    if (one.isDisqualifier()) {
      warn(one, "disqualifier", "It rules the position out", "Decide whether to apply at all");
    }
  }

  private void proven(Annotation one, Set<EvidenceId> facts, Keywords keywords) {
    for (EvidenceId id : one.evidence()) {
      if (!facts.contains(id)) {
        fail(
            one,
            "unknown-evidence",
            "The profile has no fact '" + id + "'",
            "Name one that it has");
      }
    }
    boolean owned = one.names().stream().anyMatch(name -> keywords.skills().owns(name));
    if (!one.names().isEmpty() && !owned && !one.isPlayedDown()) {
      found.add(
          new Lint.Finding(
              "not-claimed",
              Lint.Severity.INFO,
              "The profile neither lists nor names it, so no CV will",
              one.id(),
              "Add it to the profile if it is true, or mark it as a gap"));
    }
  }

  /** Also of what is switched off: it may be switched on. */
  private void overlaps() {
    List<Annotation> all =
        posting.annotations().annotations().stream()
            .filter(one -> !one.anchor().isOrphaned())
            .toList();
    for (int at = 0; at < all.size(); at++) {
      for (int other = at + 1; other < all.size(); other++) {
        if (overlap(all.get(at), all.get(other)) > MOST_OVERLAP
            && Coverage.section(posting, all.get(at))
                .equals(Coverage.section(posting, all.get(other)))) {
          warn(
              all.get(other),
              "overlap",
              "It marks mostly what '" + all.get(at).id() + "' marks",
              "Keep one of them");
        }
      }
    }
  }

  /** The share of the shorter one. */
  private static double overlap(Annotation one, Annotation other) {
    TextSpan left = span(one);
    TextSpan right = span(other);
    int shared = Math.min(left.end(), right.end()) - Math.max(left.start(), right.start());
    int shorter = Math.min(left.end() - left.start(), right.end() - right.start());
    return (double) Math.max(0, shared) / shorter;
  }

  private static TextSpan span(Annotation one) {
    TextSpan span = one.anchor().span();
    return span == null ? new TextSpan(0, 0) : span;
  }

  private void unmarked(Collection<Coverage.Area> required) {
    for (Coverage.Part part : Coverage.of(posting).sections()) {
      if (required.contains(part.area()) && part.count() == 0) {
        found.add(
            new Lint.Finding(
                "unmarked-section",
                Lint.Severity.INFO,
                "Nothing is marked in " + part.area().code(),
                null,
                "Mark what matters there"));
      }
    }
  }

  private void warn(Annotation one, String rule, String message, String hint) {
    found.add(new Lint.Finding(rule, Lint.Severity.WARNING, message, one.id(), hint));
  }

  private void fail(Annotation one, String rule, String message, String hint) {
    found.add(new Lint.Finding(rule, Lint.Severity.ERROR, message, one.id(), hint));
  }

  /** Every id that can be cited. */
  static Set<EvidenceId> facts(Profile profile) {
    Set<EvidenceId> ids = new HashSet<>(Set.of(EvidenceId.SUMMARY, EvidenceId.CONTACT));
    for (Role role : profile.roles()) {
      ids.add(role.evidence());
      role.achievements().forEach(one -> ids.add(one.id()));
    }
    profile.education().forEach(one -> ids.add(one.id()));
    profile.credentials().forEach(one -> ids.add(one.id()));
    profile.skills().forEach(one -> ids.add(one.id()));
    profile.languages().forEach(one -> ids.add(one.id()));
    return ids;
  }
}
