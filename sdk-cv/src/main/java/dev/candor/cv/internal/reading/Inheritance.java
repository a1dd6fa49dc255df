package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Act;
import dev.candor.cv.internal.lexicon.Tag;
import java.util.List;
import java.util.Set;

/**
 * How big a part each segment states: by its own verb, by the noun of a verb that says little, and
 * by what it hangs on. "Helped to build" is help; "planned to build" is not built.
 */
final class Inheritance {

  private static final Set<String> GIVING =
      Set.of("give", "provide", "offer", "supply", "deliver", "lend", "make");
  private static final Set<String> HONOURS =
      Set.of("receive", "win", "earn", "get", "obtain", "gain", "name", "recognize", "be_awarded");
  private static final Set<String> HELD = Set.of("run", "administer");
  private static final Set<String> PEERS =
      Set.of("colleague", "coworker", "co-worker", "peer", "teammate", "classmate");
  private final List<Token> tokens;
  private final List<Segment> segments;

  Inheritance(List<Token> tokens, List<Segment> segments) {
    this.tokens = tokens;
    this.segments = segments;
  }

  /** Fills in a segment whose tokens and parent are known. */
  void fill(Segment segment) {
    for (int token = segment.start; token < segment.end; token++) {
      segment.shared |= tokens.get(token).has(Tag.SHARE) && !isOfOthers(token);
      segment.shared |= isWithPeers(token);
    }
    inherit(segment);
    for (int token = segment.start; token < segment.end; token++) {
      tokens.get(token).unreal = segment.unreal;
    }
  }

  /** "with three colleagues". */
  private boolean isWithPeers(int at) {
    if (!tokens.get(at).folded.equals("with")) {
      return false;
    }
    int head = at + 1;
    while (head < tokens.size()
        && (tokens.get(head).quantity >= 0
            || tokens.get(head).has(Tag.DETERMINER)
            || tokens.get(head).isContent())) {
      if (PEERS.contains(tokens.get(head).word.family())) {
        return true;
      }
      head++;
    }
    return false;
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
    if (segment.relation == Relation.RELATIVE && isOfTeam(segment, parent)) {
      segment.led = parent.rank;
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
    meant |= isFor(segment) && parent.act == Act.DO && !isHonoured(parent);
    segment.unreal = meant || (inherits && parent.unreal);
    segment.shared |=
        (parent.shared && segment.relation != Relation.COORDINATE) || (parent.shared && inherits);
  }

  /** "led the team that migrated": who leads those who do it leads it. */
  private boolean isOfTeam(Segment segment, Segment parent) {
    if (parent.act != Act.LEAD || parent.verb < 0) {
      return false;
    }
    for (int at = parent.verb + 1; at < segment.start; at++) {
      if (tokens.get(at).isContent()) {
        return tokens.get(at).has(Tag.GROUP) && !tokens.get(at).isPlural();
      }
    }
    return false;
  }

  /** "samples for testing a recipe": what they are for is not what was done. */
  private boolean isFor(Segment segment) {
    for (int at = segment.start; at < segment.verb; at++) {
      if (tokens.get(at).folded.equals("for")) {
        int object = segment.verb + 1;
        boolean who = object < tokens.size() && tokens.get(object).has(Tag.PERSON);
        return segment.relation == Relation.CHAIN && !who;
      }
    }
    return false;
  }

  private boolean isHonoured(Segment parent) {
    return parent.verb >= 0 && HONOURS.contains(tokens.get(parent.verb).word.family());
  }

  /** "ran a workshop": an event is held, not managed. */
  private boolean isHeld(Segment segment) {
    String family = segment.verb < 0 ? "" : tokens.get(segment.verb).word.family();
    if (!HELD.contains(family)) {
      return false;
    }
    int at = segment.verb + 1;
    int head = -1;
    while (at < tokens.size()
        && (tokens.get(at).isContent() || head < 0)
        && !tokens.get(at).verb
        && !(head >= 0 && tokens.get(at).has(Tag.FREQUENCY))) {
      head = tokens.get(at).isContent() ? at : head;
      at++;
    }
    boolean given = family.equals("administer") && head >= 0;
    return head >= 0
        && (tokens.get(head).has(Tag.EVENT)
            || (given && tokens.get(head).word.act() == Act.DO && !tokens.get(head).verb));
  }

  /** "gave advice", "provided support": the noun says how big the part was. */
  private int lightRank(Segment segment) {
    if (segment.verb < 0 || !GIVING.contains(tokens.get(segment.verb).word.family())) {
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
}
