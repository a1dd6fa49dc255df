package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Act;
import dev.candor.cv.internal.lexicon.Form;
import dev.candor.cv.internal.lexicon.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which words stand as verbs, by their form and their neighbours. */
final class VerbTagger {

  static final Set<String> COORDINATORS =
      Set.of("and", "or", "but", "&", "while", "whilst", "then", "plus", "und", "et", "y", "nor");
  static final Set<String> RELATIVES = Set.of("which", "that", "who", "whom");
  private static final Set<String> BE =
      Set.of("was", "were", "been", "being", "is", "are", "be", "got");
  private static final Set<String> MODALS =
      Set.of(
          "to", "will", "would", "can", "could", "may", "might", "should", "must", "did", "does",
          "do", "i", "we", "they");
  private static final Set<String> BEFORE_GERUND =
      Set.of(
          "by",
          "in",
          "of",
          "for",
          "through",
          "after",
          "before",
          "while",
          "when",
          "from",
          "without",
          "to",
          "at",
          "on",
          "with",
          "and",
          "or",
          "than",
          "despite",
          "including");

  private static final Set<String> ASPECTS =
      Set.of("begin", "start", "stop", "keep", "continue", "finish", "avoid", "help", "be");

  private final List<Token> tokens;
  private @Nullable Token head;

  VerbTagger(List<Token> tokens) {
    this.tokens = tokens;
  }

  void tag() {
    head = null;
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (isStop(at, ".;")) {
        head = null;
      }
      if (token.word.has(Tag.ANSWERABLE)) {
        token.verb = true;
        head = head == null ? token : head;
        continue;
      }
      if (token.kind != Kind.WORD
          || token.quantity >= 0
          || !token.word.mayBeVerb()
          || token.word.has(Tag.GLUE)) {
        continue;
      }
      token.verb = isVerb(at);
      if (token.verb) {
        head = head == null ? token : head;
        token.passive = token.is(Form.PAST) && isPassive(at);
      }
    }
  }

  private boolean isVerb(int at) {
    Token token = tokens.get(at);
    int before = before(at);
    if (isCompound(at) || isInName(at) || isEndOfRange(at) || isNamedGoal(at)) {
      return false;
    }
    boolean starts = before < 0 || isStop(before, ".;:•-–—(*·|");
    boolean joined =
        before >= 0 && (isStop(before, ",/") || COORDINATORS.contains(tokens.get(before).folded));
    if (token.is(Form.PAST) && isPast(at, before, starts, joined)) {
      return true;
    }
    if (token.is(Form.GERUND) && isGerund(at, before, starts, joined)) {
      return true;
    }
    if (token.is(Form.THIRD) && isPresent(at, before, starts, joined, Form.THIRD)) {
      return true;
    }
    return token.is(Form.BASE) && isPresent(at, before, starts, joined, Form.BASE);
  }

  /** "peer-reviewed", "self-employed": an adjective, but "co-led" is a verb. */
  private boolean isCompound(int at) {
    return at > 1
        && tokens.get(at - 1).folded.equals("-")
        && tokens.get(at - 1).end == tokens.get(at).start
        && tokens.get(at - 2).end == tokens.get(at - 1).start
        && !Set.of("co", "re", "pre", "over", "under").contains(tokens.get(at - 2).folded);
  }

  /** "moved it to Go": a capital within a sentence behind "to". */
  private boolean isNamedGoal(int at) {
    return at > 1 && isWord(at - 1, Set.of("to")) && isUpper(tokens.get(at));
  }

  /** "from 2016 to present": a time, not an act. */
  private boolean isEndOfRange(int at) {
    return tokens.get(at).has(Tag.TODAY)
        && at > 1
        && tokens.get(at - 2).quantity >= 0
        && (isStop(at - 1, "-–—") || isWord(at - 1, Set.of("to", "until", "till", "through")));
  }

  /** "formerly Set Builder": a run of capitals within a sentence. */
  private boolean isInName(int at) {
    boolean joined =
        at > 2
            && isUpper(tokens.get(at))
            && isUpper(tokens.get(at - 2))
            && !tokens.get(at - 2).verb
            && COORDINATORS.contains(tokens.get(at - 1).folded);
    if (joined) {
      return true;
    }
    return at > 0
        && at + 1 < tokens.size()
        && isUpper(tokens.get(at))
        && isUpper(tokens.get(at + 1))
        && !tokens.get(at).is(Form.GERUND)
        && tokens.get(at + 1).end > tokens.get(at + 1).start + 1
        && (isStop(at - 1, ",")
            || (tokens.get(at - 1).kind == Kind.WORD && !isUpper(tokens.get(at - 1))));
  }

  private static boolean isUpper(Token token) {
    return token.kind == Kind.WORD && Character.isUpperCase(token.surface.codePointAt(0));
  }

  private boolean isPast(int at, int before, boolean starts, boolean joined) {
    Token token = tokens.get(at);
    boolean both = token.is(Form.BASE) || token.is(Form.NOUN);
    if (starts) {
      return !both || !isOf(at + 1) || (token.is(Form.BASE) && !token.is(Form.NOUN));
    }
    Token prev = tokens.get(before);
    if (BE.contains(prev.folded)
        || RELATIVES.contains(prev.folded)
        || MODALS.contains(prev.folded)
        || prev.folded.equals("have")
        || prev.folded.equals("has")
        || prev.folded.equals("had")) {
      return true;
    }
    boolean nounNext = isContent(at + 1) && !isNumberOrDeterminer(at + 1);
    if (joined) {
      boolean modifier = head == null || !head.is(Form.PAST);
      return !(modifier && nounNext && !isNumberOrDeterminer(at + 1) && isModified(before));
    }
    if (prev.has(Tag.DETERMINER)
        || (prev.quantity >= 0 && nounNext)
        || (prev.has(Tag.GLUE) && !prev.verb)) {
      return false;
    }
    if (prev.isContent() && !prev.verb) {
      boolean noun = token.is(Form.NOUN) && head != null && isPreposition(at + 1);
      return !noun && !(both && (isOf(at + 1) || isEnd(at + 1)));
    }
    return prev.quantity >= 0 || prev.kind == Kind.STOP;
  }

  /** "for planned and delayed orders": the word before the "and" is a modifier as well. */
  private boolean isModified(int coordinator) {
    int at = coordinator - 1;
    return at > 0
        && tokens.get(coordinator).kind == Kind.WORD
        && tokens.get(at).kind == Kind.WORD
        && !tokens.get(at).verb
        && tokens.get(at - 1).has(Tag.GLUE);
  }

  private boolean isGerund(int at, int before, boolean starts, boolean joined) {
    boolean object =
        isContent(at + 1)
            || isNumberOrDeterminer(at + 1)
            || isWord(
                at + 1,
                Set.of("in", "on", "with", "for", "to", "from", "into", "out", "up", "as", "by"));
    if (starts) {
      return object && !(isContent(at + 1) && isFinite(at + 2));
    }
    Token prev = tokens.get(before);
    if (prev.verb) {
      boolean modifier = isContent(at + 1) && !ASPECTS.contains(prev.word.family());
      return (!tokens.get(at).is(Form.NOUN) && !modifier) || isNumberOrDeterminer(at + 1);
    }
    if (joined || BEFORE_GERUND.contains(prev.folded)) {
      return object || !tokens.get(at).is(Form.NOUN);
    }
    if (BE.contains(prev.folded)) {
      return true;
    }
    return (prev.isContent()
            && !prev.has(Tag.DETERMINER)
            && isNumberOrDeterminer(at + 1)
            && !isWord(at + 1, RELATIVES))
        || (prev.isContent() && isContent(at + 1) && Shapes.isPlural(prev));
  }

  private boolean isPresent(int at, int before, boolean starts, boolean joined, Form form) {
    Token token = tokens.get(at);
    boolean object =
        isNumberOrDeterminer(at + 1)
            || isContent(at + 1)
            || isWord(at + 1, Set.of("with", "in", "on", "for", "to", "as", "at"));
    if (starts) {
      boolean nominal = token.is(Form.NOUN);
      return nominal
          ? isNumberOrDeterminer(at + 1)
              || (isContent(at + 1) && Shapes.isPlural(tokens.get(at + 1)) && !isFinite(at + 2))
          : object && !(isContent(at + 1) && isFinite(at + 2));
    }
    Token prev = tokens.get(before);
    if (form == Form.BASE && MODALS.contains(prev.folded)) {
      return !prev.folded.equals("to") || object || isEnd(at + 1);
    }
    boolean subject = token.is(Form.NOUN) && at + 1 < tokens.size() && isPlainPast(at + 1);
    if (form == Form.THIRD
        && !subject
        && (RELATIVES.contains(prev.folded)
            || prev.folded.equals("it")
            || prev.folded.equals("he")
            || prev.folded.equals("she"))) {
      return true;
    }
    if (form == Form.BASE && Shapes.isPlural(prev) && isRelative(before)) {
      return true;
    }
    if (joined
        && head != null
        && ((head.is(form) && !head.is(Form.PAST)) || isEmbedded(before, form))) {
      return isNumberOrDeterminer(at + 1)
          || (isContent(at + 1) && !token.is(Form.NOUN))
          || (isContent(at + 1) && form == Form.BASE);
    }
    boolean helped =
        head != null
            && form == Form.BASE
            && head.word.act() == Act.ASSIST
            && (prev.verb || prev.isContent());
    return helped
        && (isNumberOrDeterminer(at + 1)
            || (isContent(at + 1) && (prev.verb || Shapes.isPlural(prev))));
  }

  /** "that schools adopted": the past behind it makes a plural of what could be a present. */
  private boolean isPlainPast(int at) {
    return tokens.get(at).is(Form.PAST) && !tokens.get(at).is(Form.NOUN);
  }

  /** "Support tickets fell": the verb stands behind, so what starts is part of the subject. */
  private boolean isFinite(int at) {
    return at < tokens.size()
        && (BE.contains(tokens.get(at).folded)
            || (tokens.get(at).is(Form.PAST) && !tokens.get(at).has(Tag.GLUE)));
  }

  /** "that 45 cooks use": the plural noun before is the subject behind a relative. */
  private boolean isRelative(int subject) {
    for (int at = subject - 1; at >= 0 && subject - at < 5; at--) {
      if (tokens.get(at).verb || tokens.get(at).kind == Kind.STOP) {
        return false;
      }
      if (tokens.get(at).folded.equals("that") || tokens.get(at).folded.equals("which")) {
        return true;
      }
    }
    return false;
  }

  private boolean isEmbedded(int before, Form form) {
    for (int at = before; at >= 0 && before - at < 8; at--) {
      Token token = tokens.get(at);
      if (token.verb) {
        return token.is(form) && !token.is(Form.PAST);
      }
    }
    return false;
  }

  private boolean isPassive(int at) {
    int before = before(at);
    if (before < 0) {
      return false;
    }
    Token prev = tokens.get(before);
    if (BE.contains(prev.folded)) {
      return true;
    }
    int agent = at + 2;
    while (agent < tokens.size() && tokens.get(agent).has(Tag.DETERMINER)) {
      agent++;
    }
    if (isWord(at + 1, Set.of("by")) && isContent(agent) && !tokens.get(agent).is(Form.GERUND)) {
      return true;
    }
    boolean behindNoun = prev.isContent() && !prev.verb && head != null && head != tokens.get(at);
    return behindNoun
        && (at + 1 >= tokens.size()
            || (tokens.get(at + 1).has(Tag.GLUE) && !tokens.get(at + 1).has(Tag.DETERMINER)));
  }

  /** The token before, adverbs and "also", "not" left out; -1 at the start. */
  private int before(int at) {
    int before = at - 1;
    while (before >= 0 && Shapes.isAdverb(tokens.get(before))) {
      before--;
    }
    return before;
  }

  private boolean isStop(int at, String stops) {
    Token token = tokens.get(at);
    return token.kind == Kind.STOP && stops.contains(token.folded);
  }

  private boolean isOf(int at) {
    return at < tokens.size()
        && (tokens.get(at).folded.equals("of") || tokens.get(at).folded.equals("in"));
  }

  private boolean isPreposition(int at) {
    return isWord(at, Set.of("by", "from", "to", "for", "with", "across"));
  }

  private boolean isEnd(int at) {
    return at >= tokens.size() || tokens.get(at).kind == Kind.STOP;
  }

  private boolean isWord(int at, Set<String> words) {
    return at < tokens.size() && words.contains(tokens.get(at).folded);
  }

  private boolean isContent(int at) {
    return at < tokens.size() && tokens.get(at).isContent();
  }

  private boolean isNumberOrDeterminer(int at) {
    return at < tokens.size()
        && (tokens.get(at).quantity >= 0 || tokens.get(at).has(Tag.DETERMINER));
  }
}
