package dev.candor.cv.tck.ats;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.report.KeywordCoverage;
import dev.candor.cv.spi.ats.AtsValidator;
import java.util.List;
import java.util.stream.Collectors;

/** Counts which keywords occur, and nothing else: enough for tests of what comes after. */
public final class FakeAtsValidator implements AtsValidator {

  /** A fake. */
  public FakeAtsValidator() {}

  @Override
  public AtsReport validate(CvDocument document, Posting posting, Profile profile) {
    Keywords keywords = Keywords.of(posting, profile);
    KeywordCoverage coverage =
        keywords.coverage(
            document.blocks().stream()
                .map(Block::runs)
                .flatMap(List::stream)
                .map(run -> run.text())
                .collect(Collectors.joining("\n")));
    int percent = (int) coverage.percent().orElse(100);
    return new AtsReport(
        percent,
        coverage,
        new AtsReport.Placement(percent, percent, percent),
        document.blocks().isEmpty()
            ? List.of(new AtsReport.Problem("no-text", "The document is empty; fill it"))
            : List.of());
  }
}
