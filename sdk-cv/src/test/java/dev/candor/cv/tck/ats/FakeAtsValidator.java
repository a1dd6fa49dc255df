package dev.candor.cv.tck.ats;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.report.KeywordCoverage;
import dev.candor.cv.spi.ats.AtsValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts which keywords occur, and nothing else: enough for tests of what comes after. */
public final class FakeAtsValidator implements AtsValidator {

  /** A fake. */
  public FakeAtsValidator() {}

  @Override
  public AtsReport validate(CvDocument document, Posting posting, Profile profile) {
    Keywords keywords = Keywords.of(posting, profile);
    Set<Keyword> said =
        keywords.in(
            document.blocks().stream()
                .map(Block::runs)
                .flatMap(List::stream)
                .map(run -> run.text())
                .collect(Collectors.joining("\n")));
    List<String> present = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> notClaimed = new ArrayList<>();
    for (Keyword keyword : keywords.all()) {
      (!keywords.isOwned(keyword) ? notClaimed : said.contains(keyword) ? present : missing)
          .add(keyword.name());
    }
    KeywordCoverage coverage = new KeywordCoverage(present, missing, notClaimed);
    int percent = (int) coverage.percent();
    return new AtsReport(
        percent,
        coverage,
        new AtsReport.Placement(percent, percent, percent),
        document.blocks().isEmpty()
            ? List.of(new AtsReport.Problem("no-text", "The document is empty; fill it"))
            : List.of());
  }
}
