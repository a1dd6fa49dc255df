package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Relation;
import dev.candor.cv.internal.reading.Segment;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Role;
import dev.candor.cv.report.Reason;
import dev.candor.cv.report.ReasonKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for one fact that explains a sentence, else for one fact per clause of it. */
final class Proof {

  /** What was found. */
  record Found(Set<EvidenceId> evidence, List<Reason> reasons, @Nullable EvidenceId entry) {

    Found(Set<EvidenceId> evidence, List<Reason> reasons) {
      this(evidence, reasons, null);
    }

    boolean holds() {
      return reasons.isEmpty();
    }
  }

  private static final int TRIED = 6;
  private static final Set<String> WHEN = Set.of("after", "before", "when", "once");

  private final Facts facts;
  private final List<Fact> scope;
  private final Experience experience;
  private final Map<@Nullable Frame, BitSet> framed = new HashMap<>();
  private final Set<EvidenceId> entries = new HashSet<>();

  Proof(Facts facts, List<Fact> scope, Experience experience) {
    this.facts = facts;
    this.scope = scope;
    this.experience = experience;
    facts.profile().education().forEach(one -> entries.add(one.id()));
    facts.profile().credentials().forEach(one -> entries.add(one.id()));
  }

  Found of(String sentence) {
    framed.clear();
    Reading claim = Reading.of(sentence);
    if (claim.tokens().stream().noneMatch(token -> token.kind() == Kind.WORD)) {
      return new Found(
          Set.of(),
          List.of(
              new Reason(
                  ReasonKind.UNREADABLE, 0, sentence.length(), "There are no words to prove.")));
    }
    Synonyms synonyms = new Synonyms(claim, facts.taxonomy());
    Found whole = best(claim, synonyms, 0, claim.tokens().size(), null);
    if (whole.holds()) {
      return whole;
    }
    List<int[]> parts = clauses(claim);
    Found clauses = parts.size() == 1 ? whole : each(claim, synonyms, parts);
    if (clauses.holds()) {
      return clauses;
    }
    List<int[]> more = phrases(claim, true);
    Found phrases = isSame(more, parts) ? clauses : each(claim, synonyms, more);
    if (phrases.holds()) {
      return phrases;
    }
    List<int[]> fewer = phrases(claim, false);
    Found joined = isSame(fewer, more) ? phrases : each(claim, synonyms, fewer);
    return joined.holds() ? joined : shorter(whole, shorter(clauses, phrases));
  }

  private static boolean isSame(List<int[]> parts, List<int[]> others) {
    return Arrays.deepEquals(parts.toArray(), others.toArray());
  }

  private static Found shorter(Found one, Found other) {
    return other.reasons().size() < one.reasons().size() ? other : one;
  }

  private Found each(Reading claim, Synonyms synonyms, List<int[]> parts) {
    Set<EvidenceId> evidence = new LinkedHashSet<>();
    List<Reason> reasons = new ArrayList<>();
    EvidenceId before = null;
    for (int[] part : parts) {
      Found found = best(claim, synonyms, part[0], part[1], before);
      evidence.addAll(found.evidence());
      reasons.addAll(found.reasons());
      boolean bare = claim.tokens().get(part[0]).kind() == Kind.STOP;
      boolean formerly = isFormerly(claim, part);
      if (formerly && before != null && !isEarlier(found.entry(), before)) {
        reasons.add(mixed(claim, part));
      }
      if (!formerly
          && bare
          && before != null
          && found.entry() != null
          && !before.equals(found.entry())) {
        reasons.add(mixed(claim, part));
      }
      if (!formerly && isElsewhere(found, before, claim, part)) {
        reasons.add(mixed(claim, part));
      }
      before = found.entry() == null && bare ? before : found.entry();
    }
    return new Found(reasons.isEmpty() ? evidence : Set.of(), reasons);
  }

  /** "At Oakley, trained 9 nurses": what was done is of the entry named before it. */
  private boolean isElsewhere(Found found, @Nullable EvidenceId before, Reading claim, int[] part) {
    boolean acts = claim.tokens().subList(part[0], part[1]).stream().anyMatch(Token::isVerb);
    if (!acts || before == null || found.evidence().isEmpty()) {
      return false;
    }
    Role role = facts.of(found.evidence().iterator().next()).get(0).role();
    return role != null && start(before) != null && !role.evidence().equals(before);
  }

  private static boolean isFormerly(Reading claim, int[] part) {
    return claim.tokens().subList(part[0], part[1]).stream()
        .anyMatch(token -> token.has(Tag.FORMERLY));
  }

  /** Whether one role began before another. */
  private boolean isEarlier(@Nullable EvidenceId one, EvidenceId other) {
    PartialDate start = start(one);
    PartialDate later = start(other);
    return start != null && later != null && start.compareTo(later) < 0;
  }

  private @Nullable PartialDate start(@Nullable EvidenceId line) {
    for (Role role : facts.profile().roles()) {
      if (role.evidence().equals(line)) {
        return role.dates().start();
      }
    }
    return null;
  }

  /** Set side by side without a word between, parts are read as one entry. */
  private static Reason mixed(Reading claim, int[] part) {
    return new Reason(
        ReasonKind.LINK,
        claim.tokens().get(part[0]).start(),
        claim.tokens().get(part[1] - 1).end(),
        "This belongs to another entry than what stands before it.");
  }

  /**
   * The entry whose name, title or date a stretch without a verb tells: a position, a degree, a
   * credential; null for other things, such as skills.
   */
  private @Nullable EvidenceId entry(Reading claim, int[] part, Fact fact, boolean framed) {
    List<Token> tokens = claim.tokens().subList(part[0], part[1]);
    if (tokens.stream().anyMatch(Token::isVerb) || isSkill(tokens)) {
      return null;
    }
    if (fact.role() != null) {
      EvidenceId line = fact.role().evidence();
      return framed || line.equals(fact.id()) || titleOf(fact.role(), tokens) ? line : null;
    }
    return entries.contains(fact.id()) ? fact.id() : null;
  }

  private boolean isSkill(List<Token> tokens) {
    return facts.taxonomy().canonical(text(tokens)).isPresent();
  }

  private static boolean titleOf(Role role, List<Token> tokens) {
    String said = text(tokens).toLowerCase(Locale.ROOT);
    return !said.isEmpty() && role.title().toLowerCase(Locale.ROOT).contains(said);
  }

  private static String text(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> token.kind() != Kind.STOP)
        .map(Token::surface)
        .collect(Collectors.joining(" "));
  }

  /** The fact that explains most of a stretch. */
  private Found best(
      Reading claim, Synonyms synonyms, int from, int to, @Nullable EvidenceId entry) {
    Found best = null;
    for (Fact fact : likeliest(claim, from, to, entry)) {
      Frame frame = facts.frame(fact);
      BitSet explained = framed.computeIfAbsent(frame, one -> Alignment.framed(claim, one));
      Alignment alignment = new Alignment(claim, from, to, fact, frame, explained, synonyms);
      List<Reason> reasons =
          alignment.reasons(best == null ? Integer.MAX_VALUE : best.reasons().size());
      if (best == null || reasons.size() < best.reasons().size()) {
        Set<EvidenceId> evidence = new LinkedHashSet<>(List.of(fact.id()));
        if (fact.role() != null && alignment.usesFrame()) {
          evidence.add(fact.role().evidence());
        }
        best =
            reasons.isEmpty()
                ? new Found(
                    evidence,
                    reasons,
                    entry(claim, new int[] {from, to}, fact, alignment.usesFrame()))
                : new Found(Set.of(), reasons);
      }
      if (reasons.isEmpty()) {
        return best;
      }
    }
    Found years = experience.proves(claim, from, to);
    if (years != null) {
      return years;
    }
    if (best != null) {
      return best;
    }
    Token first = claim.tokens().get(from);
    int end = claim.tokens().get(Math.max(from, to - 1)).end();
    return new Found(
        Set.of(),
        List.of(
            new Reason(
                ReasonKind.CONTENT, first.start(), end, "There is no fact that could prove it.")));
  }

  private List<Fact> likeliest(Reading claim, int from, int to, @Nullable EvidenceId entry) {
    record Scored(Fact fact, int score, int order) {}
    List<Scored> scored = new ArrayList<>();
    for (int at = 0; at < scope.size(); at++) {
      Fact fact = scope.get(at);
      boolean near =
          fact.role() == null ? fact.id().equals(entry) : fact.role().evidence().equals(entry);
      int score = near ? 1 : 0;
      for (int token = from; token < to; token++) {
        Token said = claim.tokens().get(token);
        score += said.isContent() && fact.mentions(said) ? 2 : 0;
      }
      scored.add(new Scored(fact, score, at));
    }
    scored.sort(
        Comparator.comparingInt((Scored one) -> -one.score()).thenComparingInt(Scored::order));
    return scored.stream().limit(TRIED).map(Scored::fact).toList();
  }

  /** Clauses that may each be proven by a fact of their own. */
  private static List<int[]> clauses(Reading claim) {
    List<int[]> parts = new ArrayList<>();
    int start = 0;
    for (Segment segment : claim.segments()) {
      boolean shares =
          segment.index() > 0
              && claim.segments().get(segment.index() - 1).group() != segment.index() - 1;
      boolean leads =
          segment.index() > 0
              && claim.segments().get(segment.index() - 1).relation() == Relation.CAUSE
              && claim.segments().get(segment.index() - 1).parent() < 0;
      boolean fresh =
          segment.relation() == Relation.START
              || segment.relation() == Relation.COORDINATE
              || segment.relation() == Relation.MORE;
      if (segment.start() > start && fresh && !shares && !leads && !isWhen(claim, segment)) {
        parts.add(new int[] {start, segment.start()});
        start = segment.start();
      }
    }
    parts.add(new int[] {start, claim.tokens().size()});
    return parts;
  }

  /** "after", "once": an order in time that one fact must state. */
  private static boolean isWhen(Reading claim, Segment segment) {
    for (int at = segment.start(); at < Math.min(segment.end(), segment.start() + 2); at++) {
      if (WHEN.contains(claim.tokens().get(at).folded())) {
        return true;
      }
    }
    return false;
  }

  /** Clauses, and phrases without a verb cut at commas, brackets and "with". */
  private static List<int[]> phrases(Reading claim, boolean each) {
    List<int[]> parts = new ArrayList<>();
    for (int[] clause : clauses(claim)) {
      int start = clause[0];
      int verb = clause[1];
      for (int at = clause[0]; at < clause[1]; at++) {
        verb = claim.tokens().get(at).isVerb() ? Math.min(verb, at) : verb;
      }
      for (int at = clause[0]; at < clause[1]; at++) {
        Token token = claim.tokens().get(at);
        boolean cut =
            (token.kind() == Kind.STOP
                    && ",;:()–—|".contains(token.folded())
                    && !isLinked(claim, at + 1))
                || ((token.folded().equals("with")
                        || (each && token.folded().equals("and"))
                        || token.folded().equals("who"))
                    && at < verb);
        if (cut && at > start) {
          parts.add(new int[] {start, at});
          start = at;
        }
      }
      parts.add(new int[] {start, clause[1]});
    }
    parts.removeIf(part -> isEmpty(claim, part));
    return parts;
  }

  /** What comes of the words before, or what they come of, is of the same fact. */
  private static boolean isLinked(Reading claim, int at) {
    if (at >= claim.tokens().size()) {
      return false;
    }
    Relation relation = claim.segmentOf(claim.tokens().get(at)).relation();
    boolean link = relation == Relation.EFFECT || relation == Relation.CAUSE;
    return link && claim.segmentOf(claim.tokens().get(at)).parent() >= 0;
  }

  private static boolean isEmpty(Reading claim, int[] part) {
    for (int at = part[0]; at < part[1]; at++) {
      if (claim.tokens().get(at).isContent() || claim.tokens().get(at).quantity() >= 0) {
        return false;
      }
    }
    return true;
  }
}
