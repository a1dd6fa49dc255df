package dev.candor.cv.tck.tailor;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.Edit;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.spi.tailor.Tailorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the posting's skills first in each group: enough for tests of what comes after. */
public final class FakeTailorer implements Tailorer {

  /** A fake. */
  public FakeTailorer() {}

  @Override
  public List<Edit> tailor(
      CvDocument document, Posting posting, Profile profile, AtsReport report) {
    List<Edit> edits = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof CompetencyGroup group) {
        List<TextRun> sorted = new ArrayList<>(group.skills());
        sorted.sort(Comparator.comparing(run -> !posting.skills().contains(run.text())));
        if (!sorted.equals(group.skills())) {
          edits.add(
              new Edit(
                  "fake-" + group.id(),
                  "What the posting asks for comes first",
                  group,
                  new CompetencyGroup(group.id(), group.name(), sorted)));
        }
      }
    }
    return edits;
  }
}
