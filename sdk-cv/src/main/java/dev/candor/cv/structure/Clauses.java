package dev.candor.cv.structure;

import dev.candor.core.text.KeywordMatch;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.TextSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits what asks for one thing and wishes for another: "Java; Kotlin is a plus" is a must and a
 * nice. What is not needed at all is left out.
 */
final class Clauses {

  /** A stretch of the item and what it weighs. */
  record Clause(TextSpan span, RequirementKind kind) {}

  private static final Pattern STRONG =
      Pattern.compile(
          "(?iu)[;；؛()（）\\[\\]]|(?-i:(?<=[\\p{Ll}\\d)]{3})[.!?](?=\\s+[\\p{Lu}\\d]))|:(?=\\s)|\\n"
              + "|\\s[–—-]\\s|,?\\s(?:but|however|aber|jedoch|mais|pero|لكن)\\s");
  private static final Pattern PREDICATE =
      Pattern.compile(
          "(?iu)\\b(?:required|must|experience|knowledge|years?|yrs|degree|bachelor|master|proficien\\w*"
              + "|fluen\\w*|skills?|ability|understanding|familiarity|strong|solid|excellent"
              + "|erfahrung\\w*|kenntnisse|studium|jahre\\w*|abschluss|expérience|connaissance\\w*|ans"
              + "|maîtrise|diplôme|experiencia|conocimiento\\w*|años|dominio|título)\\b|خبرة|معرفة|إجادة");
  private static final Pattern CONTINUES =
      Pattern.compile(
          "(?iu)^\\s*(?:and|or|und|oder|et|ou|y|o|e|أو|و)\\s|\\s(?:and|or|und|oder)\\s");
  private static final Pattern JOIN =
      Pattern.compile(
          "(?iu)[,،]\\s*(?:(?:and|but|und|aber|et|mais|y|pero)\\s)?|\\s(?:and|but|while|und|aber|et|y)\\s");

  /** Wording that demands, also where the heading makes things optional. */
  static final Pattern DEMANDS =
      Pattern.compile(
          "(?iu)\\b(?:(?:is|are)(?: an?)?(?: absolute)? must|an? (?:absolute )?must|must[-"
              + " ]haves?|must|(?:is|are)"
              + " (?:required|mandatory|essential|necessary)|required|mandatory|non-negotiable|you(?:[’']ll)?"
              + " need"
              + "|zwingend|erforderlich|Voraussetzung|vorausgesetzt|Pflicht|exigée?s?|obligatoire|indispensable|impérati\\w+|imprescindible|obligatori[oa]s?|excluyente|se"
              + " requiere)\\b|يجب|يشترط|مطلوب");

  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)[\\s,;:.()\\[\\]–—؛،-]*(?:(?:and|but|or|however|und|aber|et|mais|y|pero)\\s+)?");
  private static final Pattern TRAIL =
      Pattern.compile(
          "(?iu)[\\s,;:(\\[–—؛،-]*(?:\\s(?:and|but|or|und|aber|et|mais|y|pero))?[\\s,;:(\\[–—-]*$");

  // a sentence without end is none: what it weighs costs the square of its length
  private static final int LONGEST = 5_000;

  private final String item;
  private final BitSet nice;
  private final BitSet left;
  private final BitSet must;

  private Clauses(String item) {
    this.item = item;
    this.nice = new BitSet(item.length());
    this.left = new BitSet(item.length());
    this.must = new BitSet(item.length());
  }

  /**
   * The clauses of an item.
   *
   * @param item its text
   * @param cues what {@link Wording#in} found in it
   * @param plain what it weighs where no wording says otherwise
   * @return in order; spans count in the item
   */
  static List<Clause> of(String item, List<KeywordMatch> cues, RequirementKind plain) {
    Clauses clauses = new Clauses(item);
    clauses.mark(cues);
    return clauses.read(plain);
  }

  /** The stretches of a sentence that it says are not needed. */
  static List<TextSpan> unneeded(String sentence, List<KeywordMatch> cues) {
    Clauses clauses = new Clauses(sentence);
    clauses.mark(cues);
    List<TextSpan> spans = new ArrayList<>();
    for (int at = clauses.left.nextSetBit(0); at >= 0; ) {
      int end = clauses.left.nextClearBit(at);
      spans.add(new TextSpan(at, end));
      at = clauses.left.nextSetBit(end);
    }
    return spans;
  }

  private void mark(List<KeywordMatch> cues) {
    if (item.length() > LONGEST) {
      return;
    }
    for (KeywordMatch cue : cues) {
      switch (cue.keyword()) {
        case Wording.NICE_BEFORE -> nice.set(cue.start(), endOfClause(behind(cue)));
        case Wording.NICE_AFTER ->
            nice.set(startOfClause(cue), endOfClause(introduces(cue) ? behind(cue) : cue.end()));
        case Wording.MUST -> demand(cue);
        default -> {}
      }
    }
    cues.stream()
        .filter(cue -> cue.keyword().equals(Wording.NOT_NEEDED))
        .forEach(cue -> leave(cue, cues));
    if (!cues.isEmpty() && !nice.isEmpty()) {
      takeAsides(cues);
      closeGaps();
    }
  }

  /** "Preferred: Kotlin" names what follows. */
  private boolean introduces(KeywordMatch cue) {
    String before = item.substring(startOfStrong(cue.start()), cue.start());
    return before.codePoints().noneMatch(Character::isLetter);
  }

  private int behind(KeywordMatch cue) {
    int at = cue.end();
    while (at < item.length() && ": ：-–*_".indexOf(item.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Parentheses without wording of their own belong to what stands before them. */
  private void takeAsides(List<KeywordMatch> cues) {
    for (int open = item.indexOf('('); open > 0; open = item.indexOf('(', open + 1)) {
      int close = item.indexOf(')', open);
      int end = close < 0 ? item.length() : close + 1;
      int start = open;
      boolean own = cues.stream().anyMatch(cue -> cue.start() > start && cue.end() < end);
      if (!own && nice.get(previousWord(open))) {
        nice.set(open, end);
      }
    }
  }

  /** What lies between two nice stretches without a word is nice too. */
  private void closeGaps() {
    int gap = nice.nextClearBit(nice.nextSetBit(0));
    for (int next = nice.nextSetBit(gap); next >= 0; next = nice.nextSetBit(gap)) {
      if (item.substring(gap, next).codePoints().noneMatch(Character::isLetterOrDigit)) {
        nice.set(gap, next);
      }
      gap = nice.nextClearBit(next);
    }
    if (item.substring(Math.min(gap, item.length()))
        .codePoints()
        .noneMatch(Character::isLetterOrDigit)) {
      nice.set(Math.min(gap, item.length()), item.length());
    }
  }

  private boolean opensInside(int start, int end) {
    String words = item.substring(start, end);
    return words.lastIndexOf('(') > words.lastIndexOf(')');
  }

  /** What a clause demands in so many words, under a heading that makes things optional. */
  private void demand(KeywordMatch cue) {
    int start = startOfClause(cue);
    int end = endOfClause(introduces(cue) ? behind(cue) : cue.end());
    if (DEMANDS.matcher(item).region(start, end).find()) {
      must.set(start, opensInside(start, end) && end < item.length() ? end + 1 : end);
    }
  }

  /** "preferred but not required" is nice as a whole; "no degree required" asks for nothing. */
  private void leave(KeywordMatch cue, List<KeywordMatch> cues) {
    int end = endOfClause(introduces(cue) ? behind(cue) : cue.end());
    int comma = item.indexOf(',', cue.end());
    boolean cut = comma > 0 && comma < end && weighs(comma, end, cues);
    end = cut ? comma : end;
    int start = startOfUnneeded(cue, cues);
    boolean goesOn = start > 0 && (nice.get(previousWord(start)) || isAside(start, end));
    boolean over = end >= item.length() || ".!?;\n".indexOf(item.charAt(end)) >= 0;
    boolean turns = !over && !nice.isEmpty() && nice.get(nextWord(end));
    if (turns || (goesOn && !nice.isEmpty())) {
      nice.set(start, end);
    } else {
      left.set(isAside(start, end) ? startOfStrong(previousWord(start)) : start, end);
    }
  }

  /** What is demanded before a comma or "and" stays: "Java required and PHP not needed". */
  private int startOfUnneeded(KeywordMatch cue, List<KeywordMatch> cues) {
    int start = startOfStrong(cue.start());
    boolean bare = item.substring(start, cue.start()).codePoints().noneMatch(Character::isLetter);
    if (bare && !isParenthesis(start)) {
      return start;
    }
    Matcher joins = JOIN.matcher(item).region(start, cue.start());
    int from = start;
    while (joins.find()) {
      from = weighs(start, joins.start(), cues) ? joins.end() : from;
    }
    return from;
  }

  private static boolean weighs(int from, int to, List<KeywordMatch> cues) {
    return cues.stream()
        .filter(cue -> !cue.keyword().equals(Wording.NOT_NEEDED))
        .anyMatch(cue -> cue.start() >= from && cue.end() <= to);
  }

  private int startOfClause(KeywordMatch cue) {
    int start = startOfStrong(cue.start());
    boolean bare = item.substring(start, cue.start()).isBlank();
    while (bare && start > 0) {
      start = startOfStrong(previousWord(start));
      bare = item.substring(start, cue.start()).codePoints().noneMatch(Character::isLetter);
      if (!bare && isParenthesis(start)) {
        start = startOfStrong(previousWord(start));
      }
    }
    int comma = lastComma(start, cue.start());
    if (comma >= 0) {
      String before = item.substring(start, comma);
      String after = item.substring(comma + 1, cue.start());
      boolean apart = PREDICATE.matcher(before).find() && !CONTINUES.matcher(after).find();
      start = apart && !after.isBlank() ? comma + 1 : start;
    }
    return start;
  }

  private int lastComma(int from, int to) {
    int comma = Math.max(item.lastIndexOf(',', to - 1), item.lastIndexOf('،', to - 1));
    return comma >= from ? comma : -1;
  }

  /** Whether a clause stands in parentheses. */
  private boolean isAside(int start, int end) {
    return isParenthesis(start) && end < item.length() && "()）]".indexOf(item.charAt(end)) >= 0;
  }

  private boolean isParenthesis(int start) {
    return start > 0 && "(（[".indexOf(item.charAt(start - 1)) >= 0;
  }

  private int previousWord(int from) {
    int at = from - 1;
    while (at > 0 && !Character.isLetterOrDigit(item.charAt(at))) {
      at--;
    }
    return Math.max(at, 0);
  }

  private int nextWord(int from) {
    Matcher strong = STRONG.matcher(item).region(from, item.length()).useTransparentBounds(true);
    int at = strong.lookingAt() ? strong.end() : from;
    while (at < item.length() && !Character.isLetterOrDigit(item.charAt(at))) {
      at++;
    }
    return at;
  }

  private int startOfStrong(int from) {
    Matcher strong = STRONG.matcher(item).region(0, from);
    int start = 0;
    while (strong.find()) {
      start = strong.end();
    }
    return start;
  }

  private int endOfClause(int from) {
    Matcher strong = STRONG.matcher(item).region(from, item.length()).useTransparentBounds(true);
    return strong.find() ? strong.start() : item.length();
  }

  private List<Clause> read(RequirementKind plain) {
    List<Clause> clauses = new ArrayList<>();
    int at = 0;
    while (at < item.length()) {
      int end = at + 1;
      while (end < item.length()
          && nice.get(end) == nice.get(at)
          && (plain == RequirementKind.MUST || must.get(end) == must.get(at))
          && left.get(end) == left.get(at)) {
        end++;
      }
      if (!left.get(at)) {
        boolean demanded = must.get(at) && !nice.get(at);
        RequirementKind kind = demanded ? RequirementKind.MUST : plain;
        add(clauses, at, end, nice.get(at) ? RequirementKind.NICE : kind);
      }
      at = end;
    }
    return clauses;
  }

  private void add(List<Clause> clauses, int from, int to, RequirementKind kind) {
    int start = from;
    int end = to;
    if (from > 0 || to < item.length()) {
      Matcher lead = LEAD.matcher(item).region(from, to);
      start = lead.lookingAt() ? lead.end() : from;
      Matcher trail = TRAIL.matcher(item).region(start, to);
      end = trail.find() ? trail.start() : to;
      end = opensInside(start, end) && end < to ? end + 1 : end;
      end = closesOutside(start, end) ? end - 1 : end;
    }
    if (start < end && says(item.substring(start, end))) {
      clauses.add(new Clause(new TextSpan(start, end), kind));
    }
  }

  private boolean closesOutside(int start, int end) {
    String words = item.substring(start, end);
    return words.endsWith(")") && words.indexOf('(') < 0;
  }

  private static boolean says(String words) {
    return words.codePoints().filter(Character::isLetter).limit(2).count() == 2
        || words.matches("(?:C|R)[+#]*");
  }
}
