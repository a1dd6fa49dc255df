package dev.candor.cv.wording;

import dev.candor.core.text.Sanitizer;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.relevance.PlainSpeech;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a wording is to be, whether true or not. Each problem is a sentence for the model. */
final class Form {

  static final int MOST_WORDS = 40;
  private static final int LEAST_WORDS = 15;
  private static final int LIST_OF_SKILLS = 6;
  private static final Pattern MARKUP =
      Pattern.compile("\\*\\*|__|`|<[^>]*>|\\]\\(|https?://|www\\.|^\\s*(?:[-*•#>]|\\d+\\.)\\s");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern STOP = Pattern.compile("[.;]+$");

  private final Keywords keywords;

  Form(Keywords keywords) {
    this.keywords = keywords;
  }

  /** A text as it would stand: without what is around it. */
  static String bare(String text, boolean isStopped) {
    String bare = text.strip().replaceFirst("^[•–*-]\\s+", "");
    return isStopped ? bare : STOP.matcher(bare).replaceFirst("");
  }

  static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
  }

  static String opener(String text) {
    return text.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** What is wrong with any text. */
  List<String> ofText(String text) {
    List<String> problems = new ArrayList<>();
    if (text.isBlank()) {
      problems.add("It is empty");
    }
    if (text.codePoints().anyMatch(Character::isISOControl)
        || !Sanitizer.clean(text).text().equals(text)) {
      problems.add("It is not one line of plain text");
    }
    if (MARKUP.matcher(text).find()) {
      problems.add("It holds markup or an address");
    }
    if (PlainSpeech.hasPronoun(text)) {
      problems.add("It has a pronoun such as I, my or we");
    }
    if (PlainSpeech.hasCliche(text)) {
      problems.add("It has a cliché");
    }
    return problems;
  }

  /** What is wrong with another wording of a bullet. */
  List<String> ofBullet(String text, String own, int longestOwn) {
    int words = words(text);
    int least = Math.min(LEAST_WORDS, longestOwn);
    if (words > MOST_WORDS || words < least) {
      return List.of("It has " + words + " words, and takes " + least + " to " + MOST_WORDS);
    }
    List<String> problems = ofText(text);
    Set<Keyword> lost = owned(own);
    lost.removeAll(owned(text));
    if (!lost.isEmpty()) {
      problems.add("It does not name " + names(lost));
    }
    if (numbers(text) < numbers(own)) {
      problems.add("It leaves out a figure");
    }
    return problems;
  }

  /** What is wrong with a summary of these sentences. */
  List<String> ofSummary(List<String> sentences, List<String> own, boolean figures) {
    List<String> problems = new ArrayList<>();
    String text = String.join(" ", sentences);
    if (figures && !PlainSpeech.hasScale(text)) {
      problems.add("The summary gives no figure");
    }
    if (sentences.stream().anyMatch(one -> keywords.taxonomy().in(one).size() >= LIST_OF_SKILLS)) {
      problems.add("The summary lists skills");
    }
    Set<Keyword> before = owned(String.join(" ", own));
    Set<Keyword> after = owned(text);
    if (weight(after) < weight(before)) {
      before.removeAll(after);
      problems.add("The summary does not name " + names(before));
    }
    return problems;
  }

  /**
   * How much a header says of what is asked: keywords, must-haves twice, and texts with figures.
   */
  double worth(List<String> texts) {
    long figures = texts.stream().filter(PlainSpeech::hasScale).count();
    return weight(owned(String.join("\n", texts))) + figures / 2.0;
  }

  Set<Keyword> owned(String text) {
    Set<Keyword> named = keywords.in(text);
    named.removeIf(keyword -> !keywords.isOwned(keyword));
    return named;
  }

  private static int weight(Set<Keyword> keywords) {
    return keywords.stream().mapToInt(keyword -> keyword.isMust() ? 2 : 1).sum();
  }

  private static String names(Set<Keyword> keywords) {
    return keywords.stream().map(one -> "'" + one.name() + "'").collect(Collectors.joining(", "));
  }

  private static long numbers(String text) {
    return NUMBER.matcher(text).results().count();
  }
}
