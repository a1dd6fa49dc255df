package dev.candor.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Letter triples and frequent words of one language, learned from a sample of our own. */
final class LanguageProfile {

  private static final double UNSEEN = 0.2;
  private static final double TRIPLES = 6_000;
  private static final double WORD_BONUS = 1.5;

  private final String code;
  private final Map<String, Double> likely = new HashMap<>();
  private final Set<String> frequent = new HashSet<>();
  private double unlikely;

  private LanguageProfile(String code) {
    this.code = code;
  }

  static LanguageProfile load(String code) {
    LanguageProfile profile = new LanguageProfile(code);
    List<String> words = wordsOf(read("language-" + code + ".txt"));
    Map<String, Integer> seen = new HashMap<>();
    triplesOf(words).forEach(triple -> seen.merge(triple, 1, Integer::sum));
    Set<String> once = new HashSet<>();
    words.stream().filter(word -> !once.add(word)).forEach(profile.frequent::add);
    double all = seen.values().stream().mapToInt(Integer::intValue).sum() + UNSEEN * TRIPLES;
    seen.forEach((triple, count) -> profile.likely.put(triple, Math.log((count + UNSEEN) / all)));
    profile.unlikely = Math.log(UNSEEN / all);
    return profile;
  }

  String code() {
    return code;
  }

  /**
   * Logarithm of how likely words are in this language.
   *
   * @param words the words
   * @param triples theirs
   */
  double score(List<String> words, List<String> triples) {
    double score = 0;
    for (String triple : triples) {
      score += likely.getOrDefault(triple, unlikely);
    }
    for (String word : words) {
      score += frequent.contains(word) ? WORD_BONUS : 0;
    }
    return score;
  }

  /** Share of triples that the sample has. */
  double known(List<String> triples) {
    long known = triples.stream().filter(likely::containsKey).count();
    return triples.isEmpty() ? 0 : (double) known / triples.size();
  }

  /** Share of the words that are frequent in this language. */
  double frequent(List<String> words) {
    return words.isEmpty()
        ? 0
        : (double) words.stream().filter(frequent::contains).count() / words.size();
  }

  /** Runs of letters, without case; tokens with digits or signs are names and tell nothing. */
  static List<String> wordsOf(String text) {
    List<String> words = new ArrayList<>();
    for (Token token : Tokens.of(text)) {
      for (String word : WordForms.fold(token.text()).split("['-]", -1)) {
        if (!word.isEmpty() && word.codePoints().allMatch(LanguageProfile::isLetter)) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private static boolean isLetter(int point) {
    return Character.isLetter(point) || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  /** Runs of three letters in words, their ends marked by a blank. */
  static List<String> triplesOf(List<String> words) {
    List<String> triples = new ArrayList<>();
    for (String word : words) {
      String padded = " " + word + " ";
      for (int at = 0; at + 3 <= padded.length(); at++) {
        triples.add(padded.substring(at, at + 3));
      }
    }
    return triples;
  }

  private static String read(String name) {
    try (InputStream in = LanguageProfile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot be read from the jar: " + name, unreadable);
    }
  }
}
