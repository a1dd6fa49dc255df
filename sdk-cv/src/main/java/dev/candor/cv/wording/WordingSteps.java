package dev.candor.cv.wording;

import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.StepDefaults;
import dev.candor.core.prompt.Tier;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Where a CV may ask a model. */
final class WordingSteps {

  /** Words all bullets of all roles. */
  static final Step ROLES = new Step("cv-roles", Tier.MIDDLE);

  /** Words summary and key achievements. */
  static final Step HEADER = new Step("cv-header", Tier.MIDDLE);

  /** Words summary and key achievements from one angle, and makes one of three drafts. */
  static final Step ENSEMBLE = new Step("cv-ensemble", Tier.HIGH);

  /** Words again what was refused, told why. */
  static final Step REPAIR = new Step("cv-repair", Tier.MIDDLE);

  /** Words the summary so that it names what is asked for. */
  static final Step TAILOR = new Step("cv-tailor", Tier.MIDDLE);

  /** A wording is worth waiting for, and not for long: the candidate's own stands ready. */
  static final Duration TIMEOUT = Duration.ofSeconds(90);

  // one step may not use up the calls of all
  private static final int AGAIN = 1;

  private WordingSteps() {}

  static List<StepDefaults> all() {
    return Stream.of(ROLES, HEADER, ENSEMBLE, REPAIR, TAILOR)
        .map(step -> StepDefaults.of(step).within(TIMEOUT).retrying(AGAIN).reasking(AGAIN))
        .toList();
  }
}
