package dev.candor.cv.wording;

import dev.candor.core.prompt.StepDefaults;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.llm.StepCatalog;
import java.time.Duration;

/**
 * The steps in which a CV may ask a model: {@code cv-roles}, {@code cv-header}, {@code
 * cv-ensemble}, {@code cv-repair} and {@code cv-tailor}. Each has settings of its own, {@code
 * candor.llm.step.cv-roles.timeout} and so on; unless they say otherwise a call ends after 90
 * seconds, with one retry and one re-ask.
 */
public final class WordingStepsProvider implements Provider<StepCatalog> {

  /** A provider. */
  public WordingStepsProvider() {}

  @Override
  public Class<StepCatalog> plug() {
    return StepCatalog.class;
  }

  @Override
  public String name() {
    return "cv";
  }

  @Override
  public StepCatalog create(ProviderContext context) {
    return WordingSteps::all;
  }

  /**
   * The longest that settings let a call of these steps take.
   *
   * @param settings of the runtime
   * @return 90 seconds unless a step is given more
   */
  public static Duration longestCall(SettingReader settings) {
    Duration longest = WordingSteps.TIMEOUT;
    for (StepDefaults one : WordingSteps.all()) {
      Duration set =
          settings
              .duration("candor.llm.step." + one.step().name() + ".timeout")
              .orElse(WordingSteps.TIMEOUT);
      longest = set.compareTo(longest) > 0 ? set : longest;
    }
    return longest;
  }
}
