package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Act;
import dev.candor.cv.internal.lexicon.Form;
import dev.candor.cv.internal.lexicon.Lexicon;
import dev.candor.cv.internal.lexicon.Phrases;
import dev.candor.cv.internal.lexicon.Spelling;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.lexicon.Units;
import dev.candor.cv.internal.lexicon.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts text into tokens and joins phrases that stand for one word. */
final class Lexer {

  private static final Word SIGN = new Word("", List.of(), List.of(), Act.NONE, 0, 0, true);
  private static final Set<String> INSIDE = Set.of("of", "for", "in", "on", "per", "and");
  private static final Set<String> MOVES = Set.of("bring", "push", "take", "go");
  private static final Set<String> PARTICLES = Set.of("up", "down", "out", "off");
  private static final Set<String> BEFORE_NOUN =
      Set.of("of", "in", "on", "at", "for", "from", "with", "by", "between", "the", "these");
  private static final String SIGNS = "%€$£¥₹₦₺₩+~≈<>≥≤→=×";

  private final String text;
  private final Lexicon lexicon = Lexicon.standard();
  private final List<Token> tokens = new ArrayList<>();

  Lexer(String text) {
    this.text = text;
  }

  List<Token> read() {
    int at = 0;
    while (at < text.length()) {
      char unit = text.charAt(at);
      if (isDigit(unit)) {
        at = number(at);
      } else if (Character.isLetterOrDigit(text.codePointAt(at))) {
        at = word(at);
      } else {
        boolean shown = !Character.isWhitespace(unit) && unit != '\u00A0' && unit != '\u202F';
        if (shown && !isGenitive(at)) {
          String sign = String.valueOf(unit);
          Kind kind = SIGNS.indexOf(unit) >= 0 || unit == '٪' ? Kind.SIGN : Kind.STOP;
          tokens.add(new Token(at, at + 1, sign, sign, kind, SIGN));
        }
        at++;
      }
    }
    return join();
  }

  /** The mark of "parents' calls"; that of "two years' work" stands with an amount. */
  private boolean isGenitive(int at) {
    char unit = text.charAt(at);
    Token owner = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    return (unit == '\'' || unit == '’')
        && owner != null
        && owner.end == at
        && owner.folded.endsWith("s")
        && Units.of(owner.surface, owner.folded) == null
        && at + 2 < text.length()
        && text.charAt(at + 1) == ' '
        && text.indexOf(unit) == at;
  }

  private int number(int from) {
    int at = from;
    while (at < text.length() && (isDigit(text.charAt(at)) || isInside(at))) {
      at++;
    }
    boolean code = at < text.length() && isLetter(at) && !isUnitAt(at);
    if (code) {
      return word(from);
    }
    String surface = text.substring(from, at);
    tokens.add(new Token(from, at, surface, digits(surface), Kind.NUMBER, SIGN));
    return at;
  }

  /** A separator between digits; a space only before a group of three behind one to three. */
  private boolean isInside(int at) {
    char unit = text.charAt(at);
    if (at == 0
        || at + 1 >= text.length()
        || !isDigit(text.charAt(at - 1))
        || !isDigit(text.charAt(at + 1))) {
      return false;
    }
    if (unit == ' ' || unit == '\u00A0' || unit == '\u202F' || unit == '\u2009') {
      boolean three =
          at + 3 < text.length() && isDigit(text.charAt(at + 2)) && isDigit(text.charAt(at + 3));
      boolean four = at + 4 < text.length() && isDigit(text.charAt(at + 4));
      boolean year = at >= 4 && isDigit(text.charAt(at - 4)) && isDigit(text.charAt(at - 2));
      return three && !four && !year;
    }
    return unit == ',' || unit == '.' || unit == '\'' || unit == '’' || unit == '٬' || unit == '٫';
  }

  private boolean isUnitAt(int at) {
    int end = at;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '²')) {
      end++;
    }
    if (end < text.length() && isDigit(text.charAt(end))) {
      return false;
    }
    return AmountReader.isSuffix(text.substring(at, end));
  }

  private int word(int from) {
    int at = from;
    while (at < text.length()) {
      char unit = text.charAt(at);
      boolean apostrophe =
          (unit == '\'' || unit == '’') && at > from && at + 1 < text.length() && isLetter(at + 1);
      boolean ampersand =
          unit == '&'
              && at - from <= 2
              && at + 1 < text.length()
              && Character.isUpperCase(text.charAt(at + 1))
              && Character.isUpperCase(text.charAt(at - 1));
      boolean mark = Character.getType(unit) == Character.NON_SPACING_MARK || unit == '\u0640';
      if (!Character.isLetterOrDigit(unit)
          && !apostrophe
          && !ampersand
          && !mark
          && !Character.isSurrogate(unit)) {
        break;
      }
      at++;
    }
    while (at < text.length()
        && (text.charAt(at) == '+' || text.charAt(at) == '#')
        && at - from <= 3
        && !isDigit(text.charAt(from))) {
      at++;
    }
    String surface = text.substring(from, at);
    String folded = Spelling.fold(surface);
    tokens.add(new Token(from, at, surface, folded, Kind.WORD, lexicon.word(folded)));
    return at;
  }

  private boolean isLetter(int at) {
    return Character.isLetter(text.charAt(at));
  }

  private static boolean isDigit(char unit) {
    return Character.isDigit(unit);
  }

  private static String digits(String surface) {
    StringBuilder ascii = new StringBuilder(surface.length());
    for (int at = 0; at < surface.length(); at++) {
      char unit = surface.charAt(at);
      int digit = Character.digit(unit, 10);
      ascii.append(
          digit >= 0 ? (char) ('0' + digit) : unit == '٫' ? '.' : unit == '٬' ? ',' : unit);
    }
    return ascii.toString();
  }

  private List<Token> join() {
    List<Token> joined = new ArrayList<>(tokens.size());
    int at = 0;
    while (at < tokens.size()) {
      int taken = 1;
      Token token = tokens.get(at);
      String whole = unhyphened(at);
      if (whole != null) {
        token = merged(at, at + 3, whole);
        taken = 3;
      } else if (token.kind == Kind.WORD) {
        for (Phrases.Phrase phrase : candidates(token)) {
          int end = matches(phrase, at);
          boolean toThere = phrase.word().equals("up_to") && isBroughtUp(at);
          boolean closing = phrase.word().equals("nearly") && isClosing(at);
          if (end > 0 && !toThere && !closing && !isNounOfVerb(at, phrase)) {
            token = merged(at, end, phrase.word());
            taken = end - at;
            break;
          }
        }
      }
      if (taken == 1 && isEachQuarter(at)) {
        token = merged(at, at + 2, "quarterly");
        taken = 2;
      }
      if (taken == 1 && token.kind == Kind.WORD && token.word.mayBeVerb()) {
        token = isAfter(at) ? merged(at, at + 1, "after") : parted(at);
      }
      joined.add(token);
      at += taken;
    }
    return joined;
  }

  /** "co-ordinated" is known as one word; null when it is not. */
  private @Nullable String unhyphened(int at) {
    if (at + 2 >= tokens.size()
        || tokens.get(at).kind != Kind.WORD
        || tokens.get(at + 2).kind != Kind.WORD
        || !tokens.get(at + 1).folded.equals("-")
        || tokens.get(at).end + 1 != tokens.get(at + 2).start) {
      return null;
    }
    String whole = Spelling.fold(tokens.get(at).surface + tokens.get(at + 2).surface);
    return lexicon.known(whole) == null ? null : whole;
  }

  /** "the monthly close to 5 days": a noun. */
  private boolean isClosing(int at) {
    return at > 0
        && (tokens.get(at - 1).has(Tag.DETERMINER) || tokens.get(at - 1).has(Tag.FREQUENCY));
  }

  /** "a bonus for partners with a contract": partners, not to partner with somebody. */
  private boolean isNounOfVerb(int at, Phrases.Phrase phrase) {
    Token head = tokens.get(at);
    return at > 0
        && head.word.is(Form.NOUN)
        && Shapes.isPlural(head)
        && lexicon.word(phrase.word()).mayBeVerb()
        && (tokens.get(at - 1).kind == Kind.NUMBER
            || BEFORE_NOUN.contains(tokens.get(at - 1).folded));
  }

  /** "brought costs down by 5%": the verb of a phrase whose particle stands behind its object. */
  private Token parted(int first) {
    Token head = tokens.get(first);
    for (Phrases.Phrase phrase : candidates(head)) {
      String particle = phrase.rest().get(0);
      boolean place = phrase.word().equals("put_in_place");
      if (!place && (phrase.rest().size() > 1 || !PARTICLES.contains(particle))) {
        continue;
      }
      for (int at = first + 2; at < Math.min(tokens.size(), first + 10); at++) {
        Token token = tokens.get(at);
        if ((token.kind == Kind.STOP && !token.folded.equals("-")) || token.has(Tag.GLUE)) {
          if (place && token.folded.equals(particle) && isPlace(at + 1)) {
            return merged(first, first + 1, phrase.word());
          }
          if (!place && token.folded.equals(particle) && !isOf(at + 1)) {
            return merged(first, first + 1, phrase.word());
          }
          if (!token.has(Tag.DETERMINER) && !INSIDE.contains(token.folded)) {
            break;
          }
        }
      }
    }
    return head;
  }

  /** "50 customers a quarter": how often; "by a quarter", "within a quarter" are how much. */
  private boolean isEachQuarter(int at) {
    return at > 1
        && at + 1 < tokens.size()
        && tokens.get(at).folded.equals("a")
        && tokens.get(at + 1).folded.equals("quarter")
        && !isOf(at + 2)
        && !tokens.get(at - 1).has(Tag.GLUE);
  }

  /** "brought the share up to 96%": to where, not at most. */
  private boolean isBroughtUp(int up) {
    for (int at = up - 2; at >= Math.max(0, up - 8); at--) {
      if (tokens.get(at).kind == Kind.STOP && !tokens.get(at).folded.equals("-")) {
        return false;
      }
      if (MOVES.contains(tokens.get(at).word.family())) {
        return true;
      }
    }
    return false;
  }

  /** "following the introduction of tests": after what was done. */
  private boolean isAfter(int at) {
    int noun = at + 1;
    while (noun < tokens.size() && tokens.get(noun).has(Tag.DETERMINER)) {
      noun++;
    }
    return noun > at + 1
        && noun + 1 < tokens.size()
        && tokens.get(at).folded.equals("following")
        && tokens.get(noun).word.act() != Act.NONE
        && isOf(noun + 1);
  }

  private boolean isPlace(int at) {
    return at < tokens.size() && tokens.get(at).folded.equals("place");
  }

  private boolean isOf(int at) {
    return at < tokens.size() && tokens.get(at).folded.equals("of");
  }

  private List<Phrases.Phrase> candidates(Token token) {
    List<Phrases.Phrase> byFamily = lexicon.phrases().startingWith(token.word.family());
    return byFamily.isEmpty() ? lexicon.phrases().startingWith(token.folded) : byFamily;
  }

  private int matches(Phrases.Phrase phrase, int first) {
    int at = first + 1;
    for (String part : phrase.rest()) {
      if (at < tokens.size() && tokens.get(at).folded.equals("-")) {
        at++;
      }
      if (at >= tokens.size() || tokens.get(at).kind != Kind.WORD) {
        return 0;
      }
      Token token = tokens.get(at);
      if (!token.folded.equals(part) && !token.word.family().equals(part)) {
        return 0;
      }
      at++;
    }
    return at;
  }

  private Token merged(int first, int end, String word) {
    Token head = tokens.get(first);
    int last = tokens.get(end - 1).end;
    Word entry = lexicon.word(word);
    int forms = head.word.forms() & ~Form.NOUN.bit();
    if (entry.mayBeVerb() && forms != 0) {
      entry =
          new Word(
              entry.family(), entry.keys(), entry.proves(), entry.act(), forms, entry.tags(), true);
    }
    return new Token(head.start, last, text.substring(head.start, last), word, Kind.WORD, entry);
  }
}
