package dev.candor.cv.evidence;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.candor.core.text.Sentence;
import dev.candor.core.text.Sentences;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.report.Claim;
import dev.candor.cv.report.Reason;
import dev.candor.cv.report.ReasonKind;
import dev.candor.cv.report.Verdict;
import dev.candor.cv.spi.evidence.Verifier;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * Decides without a model whether a sentence follows from a profile: every part of the sentence
 * must be explained by the facts, or be harmless; what nothing explains is unproven.
 *
 * <p>What "supported" means:
 *
 * <ul>
 *   <li>The profile is the whole truth. One unproven claim makes the sentence unsupported. Leaving
 *       out is fine unless it makes the claim stronger: a dropped "up to", "planned", "one of
 *       four".
 *   <li>Each clause is proven by one fact, with the employer, title, place and dates of its role. A
 *       bullet is judged against its own role: a tool in the general list or in another role does
 *       not prove that it was used there.
 *   <li>A number proves only what it stands with, by value, sign, scale, unit and currency; there
 *       is no tolerance. The case of a short unit counts: "Mb" are not "MB". "More than N" needs a
 *       stated value above N, "below N" one under N. About, approximately and roughly are equal and
 *       prove no bound. "Up to N" proves neither N nor "at least N". One end of a range is not the
 *       range; an average stays an average; of "3 of 5" neither 5 nor all.
 *   <li>A number that counts belongs to the noun behind it, and that noun is proven by the fact
 *       that holds the number, never by the role's title: "a team of 6 cooks" has 6 cooks, not 6
 *       teams. One thing does not prove several.
 *   <li>More is not less, and from is not to: an opposite direction of a change, or the other end
 *       of a way, is another claim.
 *   <li>A title must be stated. It may lose words before its head noun, which claims less, unless
 *       they lessen it ("Assistant Manager") or the head is a rank that claims more without them
 *       ("Sales Manager" proves no "Manager"). Another head noun is another title. A title that a
 *       fact names of somebody else, or of a stand-in, is not held.
 *   <li>Used, assisted, contributed, built, owned, managed, led, founded: a wording may go down
 *       this list, never up. Sponsored and advised are not on it; one of several is not alone.
 *   <li>A result, cause, adoption, rank or reputation must be stated. Two true facts do not prove a
 *       link between them; an aim is not a result.
 *   <li>A skill is supported when it or a synonym is listed as one, or is a known skill that a text
 *       names; other nouns, and a version that nobody states, are not. A member does not prove its
 *       family, nor the family a member.
 *   <li>What the candidate was or had must be stated of the candidate, and who did it to whom
 *       stays: "trained by" is not "trained", "worked in a team of 6" is not "had a team of 6".
 *   <li>Years of experience come from the months of the entries, in whole years rounded down. The
 *       present tense, "since" and "present" claim that it is still so.
 *   <li>Names and words of which the facts know nothing are unproven, not ignored. Text that
 *       addresses the checker, or hides characters, is never supported.
 *   <li>The words of a fact, sentence by sentence and in any of its wordings, are supported.
 * </ul>
 *
 * <p>English; numbers, units and comparisons also in German, French, Spanish and Arabic.
 * Thread-safe. Keeps what it read of the last few profiles; a profile is known by its identity.
 */
public final class ProfileVerifier implements Verifier {

  private static final int LONGEST = 2_000;
  private static final int REMEMBERED = 16;

  private final Clock clock;
  private final Cache<Profile, Facts> read =
      CacheBuilder.newBuilder().maximumSize(REMEMBERED).weakKeys().build();

  private ProfileVerifier(Clock clock) {
    this.clock = clock;
  }

  /**
   * A verifier.
   *
   * @param clock tells until when a current role has lasted
   * @return the verifier
   */
  public static ProfileVerifier create(Clock clock) {
    return new ProfileVerifier(Objects.requireNonNull(clock, "clock"));
  }

  @Override
  public Verdict verify(Claim claim, Profile profile) {
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(profile, "profile");
    String text = claim.text();
    if (text.isBlank() || text.length() > LONGEST) {
      return refused(
          ReasonKind.UNREADABLE,
          0,
          text.length(),
          "A claim has between 1 and " + LONGEST + " characters.");
    }
    if (Screen.speaksToChecker(text)) {
      return refused(
          ReasonKind.UNREADABLE,
          0,
          text.length(),
          "Text that addresses the checker proves nothing.");
    }
    Facts facts = facts(profile);
    for (EvidenceId id : claim.cited()) {
      if (facts.of(id).isEmpty()) {
        return refused(
            ReasonKind.UNKNOWN_EVIDENCE, 0, text.length(), "There is no fact '" + id + "'.");
      }
    }
    if (claim.roleId() != null && !facts.hasRole(claim.roleId())) {
      return refused(
          ReasonKind.UNKNOWN_EVIDENCE,
          0,
          text.length(),
          "There is no role '" + claim.roleId() + "'.");
    }
    return verify(claim, facts, scope(claim, facts));
  }

  private Facts facts(Profile profile) {
    try {
      return read.get(profile, () -> new Facts(profile));
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot read the profile", e.getCause());
    }
  }

  /** The facts that may prove the claim. */
  private static List<Fact> scope(Claim claim, Facts facts) {
    List<Fact> scope = claim.roleId() == null ? facts.all() : facts.ofRole(claim.roleId());
    if (claim.cited().isEmpty()) {
      return scope;
    }
    Set<EvidenceId> allowed = new LinkedHashSet<>(claim.cited());
    return scope.stream().filter(fact -> allowed.contains(fact.id())).toList();
  }

  private Verdict verify(Claim claim, Facts facts, List<Fact> scope) {
    String text = claim.text();
    for (Fact fact : facts.saying(text)) {
      if (scope.contains(fact) && (claim.section() != Claim.Section.SKILL || facts.lists(fact))) {
        return new Verdict(List.of(fact.id()), List.of());
      }
    }
    int[] hidden = Screen.hidden(text);
    if (hidden != null) {
      return refused(
          ReasonKind.UNREADABLE,
          hidden[0],
          hidden[1],
          "Write it without hidden or look-alike characters.");
    }
    return claim.section() == Claim.Section.SKILL
        ? skill(text, facts, scope)
        : sentences(claim, facts, scope);
  }

  private static Verdict skill(String text, Facts facts, List<Fact> scope) {
    Set<EvidenceId> evidence = new Skills(facts.taxonomy()).proving(text, scope);
    return evidence.isEmpty()
        ? refused(
            ReasonKind.SKILL,
            0,
            text.length(),
            "Neither this skill nor a synonym is listed, or known and worked with.")
        : new Verdict(List.copyOf(evidence), List.of());
  }

  private Verdict sentences(Claim claim, Facts facts, List<Fact> scope) {
    List<Role> roles =
        claim.cited().isEmpty()
            ? facts.profile().roles().stream()
                .filter(role -> claim.roleId() == null || role.id().equals(claim.roleId()))
                .toList()
            : List.of();
    Proof proof = new Proof(facts, scope, new Experience(facts, roles, clock));
    Set<EvidenceId> evidence = new LinkedHashSet<>();
    List<Reason> reasons = new ArrayList<>();
    for (Sentence sentence : Sentences.in(claim.text())) {
      List<Fact> same = facts.saying(sentence.text()).stream().filter(scope::contains).toList();
      if (!same.isEmpty()) {
        evidence.add(same.get(0).id());
        continue;
      }
      Proof.Found found = proof.of(sentence.text());
      evidence.addAll(found.evidence());
      for (Reason reason : found.reasons()) {
        reasons.add(
            new Reason(
                reason.kind(),
                reason.start() + sentence.start(),
                reason.end() + sentence.start(),
                reason.detail()));
      }
    }
    if (evidence.isEmpty() && reasons.isEmpty()) {
      return refused(ReasonKind.UNREADABLE, 0, claim.text().length(), "There is no sentence.");
    }
    return reasons.isEmpty()
        ? new Verdict(List.copyOf(evidence), List.of())
        : new Verdict(List.of(), reasons);
  }

  private static Verdict refused(ReasonKind kind, int start, int end, String detail) {
    return new Verdict(List.of(), List.of(new Reason(kind, start, end, detail)));
  }
}
