package dev.candor.cv.relevance;

import dev.candor.core.text.Idf;
import dev.candor.core.text.Sentences;
import dev.candor.core.text.Tokens;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.Section;
import dev.candor.cv.posting.SectionKind;
import dev.candor.cv.posting.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a posting wants to be done: the sentences of its responsibilities and what it must have.
 * Immutable and thread-safe.
 */
public final class PainPoints {

  /** From this answer on, a text meets the point. */
  public static final double MET = 0.35;

  private static final int LEAST_WORDS = 3;
  private static final int MOST = 40;

  private final List<Map<String, Double>> points;

  private PainPoints(List<Map<String, Double>> points) {
    this.points = points;
  }

  /**
   * Reads a posting.
   *
   * @param posting what is asked
   * @return its points, at most {@value #MOST}
   */
  public static PainPoints of(Posting posting) {
    Set<String> texts = new LinkedHashSet<>();
    for (Section section : posting.sections()) {
      if (section.kind() == SectionKind.RESPONSIBILITIES) {
        texts.addAll(Sentences.split(in(posting.text(), section.span())));
      }
    }
    for (Requirement requirement : posting.requirements()) {
      if (requirement.kind() == RequirementKind.MUST) {
        texts.add(requirement.text());
      }
    }
    Idf idf = Idf.of(Sentences.split(posting.text()));
    List<Map<String, Double>> points = new ArrayList<>();
    for (String text : texts) {
      Map<String, Double> weights = new LinkedHashMap<>();
      Tokens.words(text).forEach(word -> weights.put(word, idf.weight(word)));
      if (weights.size() >= LEAST_WORDS && points.size() < MOST) {
        points.add(weights);
      }
    }
    return new PainPoints(points);
  }

  /**
   * How much of the point that it answers best a text holds: shared words, the telling ones
   * weighing more.
   *
   * @param words of the text, as {@link Tokens#words} gives them
   * @return 0 to 1; 0 when there are no points
   */
  public double best(Set<String> words) {
    return points.stream().mapToDouble(point -> answered(point, words)).max().orElse(0);
  }

  /**
   * How many points a text meets.
   *
   * @param words of the text, as {@link Tokens#words} gives them
   * @return points answered by at least {@link #MET}
   */
  public int met(Set<String> words) {
    return (int) points.stream().filter(point -> answered(point, words) >= MET).count();
  }

  /**
   * Whether the posting names nothing to be done.
   *
   * @return true without points
   */
  public boolean isEmpty() {
    return points.isEmpty();
  }

  private static double answered(Map<String, Double> point, Set<String> words) {
    double all = 0;
    double shared = 0;
    for (Map.Entry<String, Double> word : point.entrySet()) {
      all += word.getValue();
      shared += words.contains(word.getKey()) ? word.getValue() : 0;
    }
    return shared / all;
  }

  /** A span of another text than this one is cut, never an error. */
  private static String in(String text, TextSpan span) {
    int end = Math.min(span.end(), text.length());
    return text.substring(Math.min(span.start(), end), end);
  }
}
