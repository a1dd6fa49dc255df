package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Act;
import dev.candor.cv.internal.lexicon.Form;
import dev.candor.cv.internal.lexicon.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into segments: a verb with what belongs to it, or a phrase behind a link. */
final class Segmenter {

  private static final Set<String> AUXILIARIES =
      Set.of(
          "was",
          "were",
          "been",
          "being",
          "is",
          "are",
          "be",
          "have",
          "has",
          "had",
          "will",
          "would",
          "can",
          "could",
          "may",
          "might",
          "did",
          "does",
          "do",
          "to",
          "i",
          "we",
          "they",
          "it",
          "he",
          "she",
          "so",
          "that",
          "which",
          "who",
          "thereby",
          "thus",
          "hence",
          "therefore",
          "by",
          "through",
          "in",
          "of",
          "for",
          "from",
          "after",
          "before",
          "when",
          "without",
          "at",
          "on",
          "with",
          "via",
          "despite",
          "because",
          "once");
  private static final Set<String> BREAKERS =
      Set.of("and", "but", "while", "which", "so", "after", "before", "when", "once", "because");
  private static final Set<String> RESULTS =
      Set.of(
          "achieve",
          "enable",
          "ensure",
          "eliminate",
          "win",
          "generate",
          "free",
          "free_up",
          "prevent",
          "secure",
          "earn",
          "result",
          "improve",
          "allow",
          "deliver",
          "avoid",
          "produce",
          "make",
          "bring_about",
          "create",
          "help",
          "keep",
          "drive",
          "reach",
          "exceed",
          "recover",
          "contribute",
          "retain",
          "meet",
          "remove");

  private final List<Token> tokens;
  private final List<Segment> segments = new ArrayList<>();
  private int sentence;
  private int lastVerb = -1;

  Segmenter(List<Token> tokens) {
    this.tokens = tokens;
  }

  List<Segment> cut() {
    open(0, Relation.START, -1, firstVerbIfSubject());
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (token.kind == Kind.STOP && ".;".contains(token.folded) && at + 1 < tokens.size()) {
        sentence++;
        lastVerb = -1;
        open(at + 1, Relation.START, -1, -1);
      } else if (token.verb) {
        verb(at);
      } else if (token.has(Tag.CAUSE_RIGHT) && !token.verb) {
        open(at, Relation.EFFECT, segments.size() - 1, -1);
      } else if (token.has(Tag.CAUSE_LEFT) && !nextIsVerb(at)) {
        open(at, Relation.CAUSE, segments.size() - 1, -1);
      } else if (token.kind == Kind.STOP
          && token.folded.equals(",")
          && current().relation == Relation.CAUSE
          && current().verb < 0) {
        open(at, Relation.COORDINATE, mainBefore(), -1);
      }
    }
    close();
    return segments;
  }

  private int firstVerbIfSubject() {
    return -1;
  }

  private Segment current() {
    return segments.get(segments.size() - 1);
  }

  private boolean nextIsVerb(int at) {
    return at + 1 < tokens.size() && tokens.get(at + 1).verb;
  }

  private void verb(int at) {
    Token token = tokens.get(at);
    int start = at;
    while (start > current().start && isConnector(start - 1)) {
      start--;
    }
    boolean first = lastVerb < 0 && isFresh(start);
    if (!first && finiteWithSubject(at, start)) {
      start = subjectStart(start);
      first = lastVerb < 0 && isFresh(start);
    }
    Relation relation =
        first && current().verb < 0 && current().relation != Relation.EFFECT
            ? startRelation(start, at)
            : relation(start, at);
    int parent = parentOf(relation, token);
    if (current().start == start || (first && current().verb < 0)) {
      replaceCurrent(relation, parent, at);
    } else {
      open(start, relation, parent, at);
    }
    lastVerb = at;
  }

  /** A leading "By introducing X" is a cause; else the segment starts the sentence. */
  private Relation startRelation(int start, int at) {
    for (int before = start; before < at; before++) {
      if (Set.of("by", "through", "via").contains(tokens.get(before).folded)) {
        return Relation.CAUSE;
      }
      if (tokens.get(before).folded.equals("to")) {
        return Relation.PURPOSE;
      }
    }
    return current().relation == Relation.CAUSE && current().verb < 0
        ? Relation.COORDINATE
        : current().relation;
  }

  private boolean isFresh(int start) {
    return (current().verb < 0 && current().relation != Relation.CAUSE) || start == current().start;
  }

  private void replaceCurrent(Relation relation, int parent, int verb) {
    Segment old = segments.remove(segments.size() - 1);
    Segment segment =
        new Segment(
            old.index,
            old.start,
            relation,
            relation == Relation.START ? old.parent : Math.min(parent, old.index - 1),
            verb);
    segment.sentence = sentence;
    segments.add(segment);
  }

  private void open(int start, Relation relation, int parent, int verb) {
    if (!segments.isEmpty() && current().start >= start) {
      segments.remove(segments.size() - 1);
    }
    Segment segment =
        new Segment(segments.size(), start, relation, Math.min(parent, segments.size() - 1), verb);
    segment.sentence = sentence;
    segments.add(segment);
  }

  private boolean isConnector(int at) {
    Token token = tokens.get(at);
    return !token.verb
        && token.quantity < 0
        && (AUXILIARIES.contains(token.folded)
            || VerbTagger.COORDINATORS.contains(token.folded)
            || VerbTagger.isAdverb(token)
            || token.folded.equals(","));
  }

  /** "…, and latency fell": a finite verb behind a noun with a comma or "and" before it. */
  private boolean finiteWithSubject(int at, int start) {
    Token token = tokens.get(at);
    return token.is(Form.PAST)
        && start > 0
        && tokens.get(start - 1).isContent()
        && lastVerb >= 0
        && breaker(start) > lastVerb;
  }

  private int breaker(int start) {
    for (int at = start - 1; at > Math.max(lastVerb, current().start); at--) {
      Token token = tokens.get(at);
      if (token.folded.equals(",") || BREAKERS.contains(token.folded)) {
        return at;
      }
    }
    return -1;
  }

  private int subjectStart(int start) {
    int at = breaker(start);
    while (at - 1 > current().start && isConnector(at - 1)) {
      at--;
    }
    return at;
  }

  private Relation relation(int start, int at) {
    Token token = tokens.get(at);
    boolean comma = false;
    Relation found = null;
    for (int before = start; before < at; before++) {
      String word = tokens.get(before).folded;
      comma |= word.equals(",");
      switch (word) {
        case "thereby", "thus", "hence", "therefore", "so" -> found = Relation.EFFECT;
        case "by", "through", "via" -> found = token.is(Form.GERUND) ? Relation.CAUSE : found;
        case "to" -> found = token.is(Form.BASE) ? infinitive() : found;
        case "in", "of", "for", "from", "at", "on", "with" ->
            found = token.is(Form.GERUND) ? Relation.CHAIN : found;
        case "which", "that" ->
            found =
                found == Relation.EFFECT
                    ? found
                    : isResult(token) ? Relation.EFFECT : Relation.RELATIVE;
        case "who" -> found = Relation.RELATIVE;
        case "because" -> found = Relation.CAUSE;
        case "and",
            "or",
            "but",
            "&",
            "while",
            "then",
            "plus",
            "when",
            "after",
            "before",
            "without" ->
            found = found == null ? Relation.COORDINATE : found;
        default -> {}
      }
    }
    if (found != null) {
      return found;
    }
    if (token.is(Form.GERUND)) {
      return isResult(token) ? Relation.EFFECT : Relation.MORE;
    }
    if (comma) {
      return Relation.COORDINATE;
    }
    boolean helps = lastVerb >= 0 && tokens.get(lastVerb).word.act() == Act.ASSIST;
    return token.is(Form.BASE) && (!token.is(Form.PAST) || helps)
        ? Relation.CHAIN
        : Relation.RELATIVE;
  }

  private Relation infinitive() {
    Token verb = lastVerb < 0 ? null : tokens.get(lastVerb);
    boolean chain =
        verb != null
            && (verb.word.act() == Act.ASSIST
                || verb.word.act() == Act.PLAN
                || verb.word.act() == Act.FAIL
                || verb.word.act() == Act.CONTRIBUTE
                || verb.word.family().equals("manage"));
    return chain ? Relation.CHAIN : Relation.PURPOSE;
  }

  private static boolean isResult(Token token) {
    return token.has(Tag.UP)
        || token.has(Tag.DOWN)
        || token.has(Tag.BETTER)
        || RESULTS.contains(token.word.family());
  }

  private int parentOf(Relation relation, Token token) {
    if (relation != Relation.COORDINATE) {
      return segments.size() - 1;
    }
    for (int at = segments.size() - 1; at >= 0; at--) {
      Segment segment = segments.get(at);
      if (segment.sentence != sentence) {
        break;
      }
      if (segment.verb >= 0 && sameForm(tokens.get(segment.verb), token)) {
        return at;
      }
    }
    return mainBefore();
  }

  private static boolean sameForm(Token one, Token other) {
    for (Form form : Form.values()) {
      if (form != Form.NOUN && one.is(form) && other.is(form)) {
        return true;
      }
    }
    return false;
  }

  private int mainBefore() {
    for (int at = segments.size() - 1; at >= 0; at--) {
      Segment segment = segments.get(at);
      if (segment.relation == Relation.START || segment.relation == Relation.COORDINATE) {
        return at;
      }
    }
    return segments.size() - 1;
  }

  private void close() {
    for (int at = 0; at < segments.size(); at++) {
      Segment segment = segments.get(at);
      segment.end = at + 1 < segments.size() ? segments.get(at + 1).start : tokens.size();
      for (int token = segment.start; token < segment.end; token++) {
        tokens.get(token).segment = at;
        segment.shared |= tokens.get(token).has(Tag.SHARE) && !isOfOthers(token);
      }
      inherit(segment);
      for (int token = segment.start; token < segment.end; token++) {
        tokens.get(token).unreal = segment.unreal;
      }
    }
    for (int at = segments.size() - 2; at >= 0; at--) {
      if (hasNoObject(segments.get(at)) && segments.get(at + 1).relation == Relation.COORDINATE) {
        segments.get(at).group = segments.get(at + 1).group;
      }
    }
  }

  /** "one of whom", "one of which". */
  private boolean isOfOthers(int at) {
    return tokens.get(at).folded.equals("one_of")
        && at + 1 < tokens.size()
        && VerbTagger.RELATIVES.contains(tokens.get(at + 1).folded);
  }

  private void inherit(Segment segment) {
    segment.act = segment.verb < 0 ? Act.NONE : tokens.get(segment.verb).word.act();
    segment.rank = Math.min(segment.act.rank(), lightRank(segment));
    if (isHeld(segment)) {
      segment.act = Act.DO;
      segment.rank = Act.DO.rank();
    }
    Segment parent = segment.parent < 0 ? null : segments.get(segment.parent);
    if (parent == null || segment.relation == Relation.START) {
      return;
    }
    boolean inherits =
        segment.relation != Relation.COORDINATE
            || parent.relation == Relation.CHAIN
            || parent.relation == Relation.PURPOSE;
    boolean weak = parent.rank < Act.DO.rank();
    boolean relative = segment.relation == Relation.RELATIVE && parent.act == Act.USE;
    if (inherits && weak && !relative) {
      segment.rank = Math.min(segment.rank, parent.rank);
    } else if (segment.verb < 0) {
      segment.rank = parent.rank;
    }
    boolean meant =
        segment.relation == Relation.PURPOSE
            || (segment.relation == Relation.CHAIN
                && (parent.act == Act.PLAN || parent.act == Act.FAIL));
    segment.unreal = meant || (inherits && parent.unreal);
    segment.shared |=
        (parent.shared && segment.relation != Relation.COORDINATE) || (parent.shared && inherits);
  }

  /** "ran a workshop": an event is held, not managed. */
  private boolean isHeld(Segment segment) {
    if (segment.verb < 0 || !tokens.get(segment.verb).word.family().equals("run")) {
      return false;
    }
    int at = segment.verb + 1;
    int head = -1;
    while (at < tokens.size() && (tokens.get(at).isContent() || head < 0) && !tokens.get(at).verb) {
      head = tokens.get(at).isContent() ? at : head;
      at++;
    }
    return head >= 0 && tokens.get(head).has(Tag.EVENT);
  }

  /** "gave advice", "provided support": the noun says how big the part was. */
  private int lightRank(Segment segment) {
    if (segment.verb < 0 || !tokens.get(segment.verb).has(Tag.LIGHT_VERB)) {
      return segment.act.rank();
    }
    for (int at = segment.verb + 1; at < segment.end && at < segment.verb + 5; at++) {
      Act act = tokens.get(at).word.act();
      if (act == Act.ADVISE || act == Act.ASSIST || act == Act.CONTRIBUTE) {
        return act.rank();
      }
      if (tokens.get(at).has(Tag.GLUE) && !tokens.get(at).has(Tag.DETERMINER)) {
        break;
      }
    }
    return segment.act.rank();
  }

  private boolean hasNoObject(Segment segment) {
    if (segment.verb < 0) {
      return false;
    }
    for (int at = segment.verb + 1; at < segment.end; at++) {
      if (tokens.get(at).isContent() || tokens.get(at).quantity >= 0) {
        return false;
      }
    }
    return true;
  }
}
