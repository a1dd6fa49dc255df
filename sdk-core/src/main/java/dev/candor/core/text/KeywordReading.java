package dev.candor.core.text;

import dev.candor.core.text.Part.Glue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of one text: finds the longest keyword at a place, and judges what stands around. */
final class KeywordReading {

  private static final String SENTENCE_ENDS = ".!?:\n•*-–";
  private static final String SYMBOLS = "°º$€£#@=\\";
  private static final int LOOK_BACK = 8;

  private final String text;
  private final List<Part> parts;
  private final KeywordTrie root;

  private int end;
  private @Nullable KeywordForm form;

  KeywordReading(String text, KeywordTrie root) {
    this.text = text;
    this.parts = Parts.of(text);
    this.root = root;
  }

  int size() {
    return parts.size();
  }

  Part part(int at) {
    return parts.get(at);
  }

  /** Looks for the longest form that begins at a part; {@link #end} and {@link #form} tell it. */
  @Nullable KeywordForm longestAt(int first) {
    end = first;
    form = null;
    if (mayBegin(first)) {
      walk(root, first, first, false);
    }
    return form;
  }

  /** The part after the form found last. */
  int end() {
    return end;
  }

  private void walk(KeywordTrie node, int first, int at, boolean inflected) {
    if (at > end && mayEnd(at)) {
      for (KeywordForm candidate : node.forms()) {
        if (accepts(candidate, first, at, inflected)) {
          form = candidate;
          end = at;
          break;
        }
      }
    }
    if (at >= parts.size() || (at > first && !parts.get(at).glue().isSoft())) {
      return;
    }
    Part part = parts.get(at);
    step(node.child(part.key()), first, at + 1, inflected);
    if (at + 1 < parts.size()) {
      String joined = KeywordTrie.joinedKey(part, parts.get(at + 1));
      step(joined == null ? null : node.child(joined), first, at + 2, inflected);
    }
    for (String key : WordForms.inflections(part.surface(), part.key())) {
      step(node.child(key), first, at + 1, true);
    }
  }

  private void step(@Nullable KeywordTrie child, int first, int at, boolean inflected) {
    if (child != null) {
      walk(child, first, at, inflected);
    }
  }

  private boolean mayBegin(int at) {
    return parts.get(at).glue() != Glue.DOT;
  }

  private boolean mayEnd(int at) {
    return at >= parts.size() || parts.get(at).glue() != Glue.DOT;
  }

  private boolean accepts(KeywordForm candidate, int first, int after, boolean inflected) {
    Part last = parts.get(after - 1);
    if (candidate.asWritten()) {
      return !inflected
          && text.substring(parts.get(first).start(), last.end()).equals(candidate.text());
    }
    return after - first > 1 || acceptsWord(candidate, first, inflected);
  }

  private boolean acceptsWord(KeywordForm candidate, int at, boolean inflected) {
    Part part = parts.get(at);
    String key = WordForms.fold(candidate.text());
    if (!AmbiguousWords.isAmbiguous(key)) {
      return true;
    }
    String required = AmbiguousWords.required(key);
    if (inflected || !part.key().equals(key)) {
      return false;
    }
    boolean written =
        required == null
            || part.surface().equals(required)
            || (required.length() > 2 && isAllCapitals(part.surface()));
    return written
        && !AmbiguousWords.isVerbBefore(key, softKey(at + 1), startsSentence(part.start()))
        && (key.length() > 1 || isFreeLetter(at));
  }

  /** A letter that names a language: not C-level, R&D, Series C, 25 °C, Robert C. Martin. */
  private boolean isFreeLetter(int at) {
    Part part = parts.get(at);
    String before = at > 0 && part.glue().isSoft() ? parts.get(at - 1).key() : "";
    boolean counted = !before.isEmpty() && before.chars().allMatch(Character::isDigit);
    return part.glue() != Glue.HYPHEN
        && glueBehind(at) != Glue.HYPHEN
        && !AmbiguousWords.isLabel(before)
        && !(counted && part.glue() == Glue.SPACE)
        && !AmbiguousWords.isBehindLetters(softKey(at + 1))
        && !isPairedLetter(at, -1)
        && !isPairedLetter(at, 1)
        && !isInitial(at)
        && (part.start() == 0 || SYMBOLS.indexOf(text.charAt(part.start() - 1)) < 0);
  }

  /** R & D, A/R: a letter tied to another by a sign. */
  private boolean isPairedLetter(int at, int step) {
    int next = at + step;
    if (next < 0 || next >= parts.size()) {
      return false;
    }
    if (parts.get(next).surface().equals("&")) {
      next += step;
      return next >= 0 && next < parts.size() && parts.get(next).isSingleCapital();
    }
    Glue glue = parts.get(Math.max(at, next)).glue();
    return glue == Glue.SLASH && parts.get(next).isSingleCapital();
  }

  private boolean isInitial(int at) {
    Part part = parts.get(at);
    return at > 0
        && at + 1 < parts.size()
        && part.glue() == Glue.SPACE
        && parts.get(at - 1).isCapitalised()
        && parts.get(at + 1).isCapitalised()
        && text.startsWith(". ", part.end());
  }

  private Glue glueBehind(int at) {
    return at + 1 < parts.size() ? parts.get(at + 1).glue() : Glue.BREAK;
  }

  private String softKey(int at) {
    return at < parts.size() && parts.get(at).glue().isSoft() ? parts.get(at).key() : "";
  }

  private boolean startsSentence(int start) {
    for (int at = start - 1; at >= Math.max(0, start - LOOK_BACK); at--) {
      char unit = text.charAt(at);
      if (SENTENCE_ENDS.indexOf(unit) >= 0) {
        return true;
      }
      if (Character.isLetterOrDigit(unit) || unit == ',' || unit == '/' || unit == '(') {
        return false;
      }
    }
    return start <= LOOK_BACK;
  }

  private static boolean isAllCapitals(String surface) {
    return surface.chars().allMatch(Character::isUpperCase);
  }
}
