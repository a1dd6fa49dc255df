package dev.candor.cv.report;

import dev.candor.core.prompt.Usage;
import java.util.List;
import java.util.Objects;

/**
 * Everything that was decided on the way to a CV. Its text form lists every sentence with the facts
 * behind it.
 *
 * @param fit how well the profile fits
 * @param ledger every sentence with its proof
 * @param decisions what was rejected, dropped, replaced or reverted, in order
 * @param before ATS report before tailoring
 * @param after ATS report of the result
 * @param usage what models used; {@link Usage#NONE} without a model
 * @param calls every try to have a model answer, in the order in which they ended
 * @param annotations what became of what a person marked in the posting, in its order
 */
public record TailoringReport(
    Fit fit,
    Ledger ledger,
    List<Decision> decisions,
    AtsReport before,
    AtsReport after,
    Usage usage,
    List<ModelCall> calls,
    List<AnnotationUse> annotations) {
  /** Checks and copies. */
  public TailoringReport {
    Objects.requireNonNull(fit, "fit");
    Objects.requireNonNull(ledger, "ledger");
    decisions = List.copyOf(decisions);
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(usage, "usage");
    calls = List.copyOf(calls);
    annotations = List.copyOf(annotations);
  }

  /** Every sentence and the facts behind it, one a line, then every decision and model call. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (LedgerEntry entry : ledger.entries()) {
      text.append(entry.verdict().supported() ? "proven   " : "UNPROVEN ")
          .append(entry.claim().text())
          .append("  <- ")
          .append(entry.verdict().evidence())
          .append('\n');
    }
    for (Decision decision : decisions) {
      text.append(decision.action().code())
          .append(" by ")
          .append(decision.step())
          .append(": ")
          .append(decision.subject())
          .append(" (")
          .append(decision.reason())
          .append(")\n");
    }
    for (AnnotationUse use : annotations) {
      text.append("annotation ")
          .append(use.annotation())
          .append(' ')
          .append(use.kind().code())
          .append(": ")
          .append(use.subject())
          .append(" (")
          .append(use.reason())
          .append(")\n");
    }
    calls.forEach(call -> text.append("asked    ").append(call).append('\n'));
    return text.toString();
  }
}
