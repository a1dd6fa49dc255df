package dev.candor.cv.ats;

import dev.candor.core.text.KeywordMatch;
import dev.candor.core.text.KeywordMatcher;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.report.AtsReport.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong with the keywords of a document.
 *
 * @param unproven keywords it says that the profile does not prove
 * @param problems the others, worst first
 * @param notStuffed share of the keywords that are not said too often, 0 to 1
 */
record KeywordCheck(List<Problem> unproven, List<Problem> problems, double notStuffed) {

  private static final int MOST_MUST = 5;
  private static final int MOST_NICE = 4;

  static KeywordCheck of(
      Keywords keywords, CvPlaces places, Map<Keyword, Integer> counts, PlacementScore placement) {
    List<Problem> unproven = new ArrayList<>();
    List<Problem> buried = new ArrayList<>();
    List<Problem> stuffed = new ArrayList<>();
    List<Problem> forms = new ArrayList<>();
    Map<String, Set<String>> written = written(keywords, places);
    for (Keyword keyword : keywords.all()) {
      int count = counts.getOrDefault(keyword, 0);
      if (!keywords.isOwned(keyword)) {
        if (count > 0) {
          unproven.add(unproven(keyword));
        }
        continue;
      }
      if (placement.isPlaceable(keyword)) {
        placed(keyword, placement, buried);
      }
      if (count > most(keyword)) {
        stuffed.add(stuffed(keyword, count));
      }
      if (count > 0) {
        forms.addAll(
            Forms.problems(keyword, written.getOrDefault(keyword.name(), Set.of()), keywords));
      }
    }
    long present = counts.keySet().stream().filter(keywords::isOwned).count();
    double notStuffed = present == 0 ? 1 : 1 - (double) stuffed.size() / present;
    buried.addAll(stuffed);
    buried.addAll(forms);
    return new KeywordCheck(unproven, buried, notStuffed);
  }

  private static void placed(Keyword keyword, PlacementScore placement, List<Problem> problems) {
    if (keyword.identity() && !placement.isInHeadline(keyword)) {
      problems.add(
          new Problem(
              "identity-not-in-headline",
              "The posting's title names '" + keyword.name() + "'; name it in the headline"));
    }
    if (keyword.isMust() && !placement.isInTopThird(keyword)) {
      problems.add(
          new Problem(
              "must-have-buried",
              "'"
                  + keyword.name()
                  + "' is a must-have that the profile proves; name it in the first 50 words or"
                  + " the competencies"));
    }
  }

  private static Problem unproven(Keyword keyword) {
    return new Problem(
        "unproven-keyword",
        "'"
            + keyword.name()
            + "' stands in the document, but the profile does not prove it;"
            + " take it out");
  }

  private static Problem stuffed(Keyword keyword, int count) {
    return new Problem(
        "keyword-stuffing",
        "'" + keyword.name() + "' is said " + count + " times; " + most(keyword) + " are enough");
  }

  private static int most(Keyword keyword) {
    return keyword.isMust() ? MOST_MUST : MOST_NICE;
  }

  /** The forms in which the document writes each keyword. */
  private static Map<String, Set<String>> written(Keywords keywords, CvPlaces places) {
    Map<String, Set<String>> written = new LinkedHashMap<>();
    for (KeywordMatch match : keywords.taxonomy().find(places.everything())) {
      written
          .computeIfAbsent(match.keyword(), none -> new LinkedHashSet<>())
          .add(KeywordMatcher.key(match.surface()));
    }
    return written;
  }
}
