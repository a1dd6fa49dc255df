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
  private final Map<String, Integer> triples = new HashMap<>();
  private final Set<String> frequent = new HashSet<>();
  private int total;

  private LanguageProfile(String code) {
    this.code = code;
  }

  static LanguageProfile load(String code) {
    LanguageProfile profile = new LanguageProfile(code);
    List<String> words = wordsOf(read("language-" + code + ".txt"));
    Set<String> once = new HashSet<>();
    for (String word : words) {
      triplesOf(word).forEach(triple -> profile.triples.merge(triple, 1, Integer::sum));
      if (!once.add(word)) {
        profile.frequent.add(word);
      }
    }
    profile.total = profile.triples.values().stream().mapToInt(Integer::intValue).sum();
    return profile;
  }

  String code() {
    return code;
  }

  /** Logarithm of how likely the words are in this language. */
  double score(List<String> words) {
    double score = 0;
    for (String word : words) {
      for (String triple : triplesOf(word)) {
        double seen = triples.getOrDefault(triple, 0) + UNSEEN;
        score += Math.log(seen / (total + UNSEEN * TRIPLES));
      }
      score += frequent.contains(word) ? WORD_BONUS : 0;
    }
    return score;
  }

  /** Share of the words' triples that the sample has. */
  double known(List<String> words) {
    int all = 0;
    int known = 0;
    for (String word : words) {
      for (String triple : triplesOf(word)) {
        all++;
        known += triples.containsKey(triple) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) known / all;
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

  private static List<String> triplesOf(String word) {
    String padded = " " + word + " ";
    List<String> triples = new ArrayList<>(word.length());
    for (int at = 0; at + 3 <= padded.length(); at++) {
      triples.add(padded.substring(at, at + 3));
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
