package dev.candor.core.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How postings say, in several languages, that they are closed. A phrase counts where it is about
 * all that a sentence says: "once the position has been filled, we tell you" is no such sentence.
 */
final class ClosedPhrases {

  private static final int MOST_OTHER_WORDS = 6;
  private static final int LONGEST_SENTENCE = 200;

  /** Such a note stands before the text or behind it. */
  private static final int LOOKED_AT = 1_500;

  private static final List<String> PHRASES =
      Names.list("closed.txt").stream().map(ClosedPhrases::spaced).toList();

  /** The longest word of each: most texts have none of them, and are looked at no further. */
  private static final List<String> TELLING =
      PHRASES.stream().map(ClosedPhrases::longestWord).distinct().toList();

  private static final Set<String> CONDITIONS =
      Set.copyOf(
          Names.words(
              "if when once until till after unless should before wenn sobald falls bis nachdem si"
                  + " lorsque quand cuando hasta se quando até fino als zodra tot jeśli gdy если"
                  + " когда إذا عند عندما حتى"));

  private static final Set<String> MARKS =
      Set.copyOf(
          Names.words("closed expired filled geschlossen besetzt expirée pourvu cerrada مغلقة"));

  private ClosedPhrases() {}

  /** The words that say so. */
  static Optional<String> in(String title, String description) {
    return mark(title).or(() -> inText(ends(description)));
  }

  private static String ends(String text) {
    return text.length() <= 2 * LOOKED_AT
        ? text
        : text.substring(0, LOOKED_AT) + "\n" + text.substring(text.length() - LOOKED_AT);
  }

  /** "[CLOSED] Nurse", "Nurse (filled)", "EXPIRED: Nurse": not "Closed-loop Engineer". */
  private static Optional<String> mark(String title) {
    String bare = title.strip();
    int open = Math.max(bare.lastIndexOf('['), bare.lastIndexOf('('));
    int close = Math.max(bare.lastIndexOf(']'), bare.lastIndexOf(')'));
    String inBrackets = open >= 0 && close > open ? bare.substring(open + 1, close) : "";
    String before = bare.contains(":") ? bare.substring(0, bare.indexOf(':')) : "";
    for (String part : List.of(inBrackets, before)) {
      List<String> words = Names.words(part);
      if (words.size() == 1 && MARKS.contains(words.get(0))) {
        return Optional.of(part.strip());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inText(String text) {
    String folded = Names.fold(text);
    if (TELLING.stream().noneMatch(folded::contains)) {
      return Optional.empty();
    }
    String spaced = spacedKeepingEnds(folded);
    for (String phrase : PHRASES) {
      int at = spaced.indexOf(phrase);
      while (at >= 0) {
        if (isAllThatIsSaid(spaced, at, at + phrase.length())) {
          return Optional.of(phrase.strip());
        }
        at = spaced.indexOf(phrase, at + 1);
      }
    }
    return Optional.empty();
  }

  private static boolean isAllThatIsSaid(String text, int start, int end) {
    int from = start;
    while (from > 0 && text.charAt(from) != '\n') {
      from--;
    }
    int to = Math.max(start, end - 1);
    while (to < text.length() && text.charAt(to) != '\n') {
      to++;
    }
    if (to - from > LONGEST_SENTENCE) {
      return false;
    }
    List<String> before = Names.words(text.substring(from, start));
    List<String> after = Names.words(text.substring(Math.min(end, to), to));
    return before.size() + after.size() <= MOST_OTHER_WORDS
        && before.stream().noneMatch(CONDITIONS::contains);
  }

  private static String longestWord(String phrase) {
    return Names.words(phrase).stream().max(Comparator.comparingInt(String::length)).orElseThrow();
  }

  private static String spaced(String phrase) {
    boolean dense = phrase.codePoints().anyMatch(Character::isIdeographic);
    String words = String.join(" ", Names.words(phrase));
    return dense ? words : " " + words + " ";
  }

  /** Words apart by one space, sentences by line ends, as the phrases are written. */
  private static String spacedKeepingEnds(String folded) {
    return folded
        .lines()
        .flatMap(line -> List.of(line.split("[.!?;。！？؟]+(?=\\s|$)|[。！？؟]")).stream())
        .map(sentence -> " " + String.join(" ", Names.words(sentence)) + " ")
        .collect(Collectors.joining("\n"));
  }
}
