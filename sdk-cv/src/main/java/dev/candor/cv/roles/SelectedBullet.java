package dev.candor.cv.roles;

import dev.candor.cv.document.TextRun;
import dev.candor.cv.relevance.Score;
import java.util.Objects;

/**
 * A bullet that was chosen, and why.
 *
 * @param run the candidate's own words, citing the fact behind them
 * @param wording "" for the core fact, else the label of the candidate's variant
 * @param score what it was chosen by
 */
public record SelectedBullet(TextRun run, String wording, Score score) {
  /** Checks. */
  public SelectedBullet {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(wording, "wording");
    Objects.requireNonNull(score, "score");
  }
}
