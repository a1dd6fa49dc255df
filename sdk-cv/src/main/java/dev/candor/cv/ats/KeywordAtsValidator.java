package dev.candor.cv.ats;

import dev.candor.cv.document.CvDocument;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.report.AtsReport.Placement;
import dev.candor.cv.report.AtsReport.Problem;
import dev.candor.cv.report.KeywordCoverage;
import dev.candor.cv.spi.ats.AtsValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Validates the structure of a document, before any file is made of it. Keywords are whole names
 * with their synonyms; only those that the profile proves count, the others are "not claimed".
 *
 * <p>The score adds up to 100: keywords that occur 30, must-haves twice the others; must-haves in
 * headline, first 50 words or competencies 15; keywords of the posting's title in the headline 10;
 * placement overall 10; keywords not repeated beyond 5 times (must) or 4 times (others) 10; name,
 * e-mail and phone 8; common headings 6; readable dates 6; reading order 5. Saying a keyword again
 * never raises it.
 *
 * <p>A pure function. Thread-safe.
 */
public final class KeywordAtsValidator implements AtsValidator {

  /** A validator. */
  public KeywordAtsValidator() {}

  @Override
  public AtsReport validate(CvDocument document, Posting posting, Profile profile) {
    Keywords keywords = Keywords.of(posting, profile);
    CvPlaces places = CvPlaces.of(document);
    Map<Keyword, Integer> counts = keywords.counts(places.everything());
    KeywordCoverage coverage = keywords.coverage(places.everything());
    PlacementScore placed = new PlacementScore(keywords, places, profile);
    Placement placement = placed.score();
    StructureCheck structure = StructureCheck.of(document);
    KeywordCheck check = KeywordCheck.of(keywords, places, counts, placed);
    List<Problem> problems = new ArrayList<>(check.unproven());
    problems.addAll(structure.problems());
    problems.addAll(check.problems());
    double score =
        30 * share(keywords, counts)
            + 0.15 * placement.mustHave()
            + 0.10 * placement.identity()
            + 0.10 * placement.overall()
            + 10 * check.notStuffed()
            + structure.points();
    // rounded first: 99.99999 is 100
    return new AtsReport(
        (int) Math.floor(Math.round(score * 1e6) / 1e6), coverage, placement, problems);
  }

  private static double share(Keywords keywords, Map<Keyword, Integer> counts) {
    double all = 0;
    double present = 0;
    for (Keyword keyword : keywords.owned()) {
      int weight = keyword.isMust() ? 2 : 1;
      all += weight;
      present += counts.containsKey(keyword) ? weight : 0;
    }
    return all == 0 ? 1 : present / all;
  }
}
