package dev.candor.cv.flow;

import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.Edit;
import dev.candor.cv.report.TailoringReport;
import java.util.List;
import java.util.Objects;

/**
 * A proven document and how it came about.
 *
 * @param document every run of text in it is proven
 * @param edits what tailoring changed and kept, in order; each has an inverse
 * @param report every sentence with its proof, every decision, figures before and after
 */
public record TailoredDocument(CvDocument document, List<Edit> edits, TailoringReport report) {
  /** Checks and copies. */
  public TailoredDocument {
    Objects.requireNonNull(document, "document");
    edits = List.copyOf(edits);
    Objects.requireNonNull(report, "report");
  }
}
