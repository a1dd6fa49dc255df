package dev.candor.cv.internal.reading;

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
  private final List<Token> tokens;
  private final Relations relations;
  private final List<Segment> segments = new ArrayList<>();
  private int sentence;
  private int lastVerb = -1;

  Segmenter(List<Token> tokens) {
    this.tokens = tokens;
    this.relations = new Relations(tokens);
  }

  List<Segment> cut() {
    open(0, Relation.START, -1, -1);
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
          && current().verb < 0
          && !isLink(at + 1)) {
        open(at, Relation.COORDINATE, mainBefore(), -1);
      }
    }
    close();
    return segments;
  }

  /** "through checks, so that": goes on with what came of it. */
  private boolean isLink(int at) {
    return at < tokens.size()
        && (tokens.get(at).has(Tag.CAUSE_RIGHT) || tokens.get(at).has(Tag.CAUSE_LEFT));
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
            : relations.of(start, at, lastVerb);
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
            || Shapes.isAdverb(token)
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
    Inheritance inheritance = new Inheritance(tokens, segments);
    for (int at = 0; at < segments.size(); at++) {
      Segment segment = segments.get(at);
      segment.end = at + 1 < segments.size() ? segments.get(at + 1).start : tokens.size();
      for (int token = segment.start; token < segment.end; token++) {
        tokens.get(token).segment = at;
      }
      inheritance.fill(segment);
    }
    for (int at = segments.size() - 2; at >= 0; at--) {
      if (hasNoObject(segments.get(at)) && segments.get(at + 1).relation == Relation.COORDINATE) {
        segments.get(at).group = segments.get(at + 1).group;
      }
    }
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
