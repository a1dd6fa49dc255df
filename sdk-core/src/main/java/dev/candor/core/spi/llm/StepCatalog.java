package dev.candor.core.spi.llm;

import dev.candor.core.prompt.StepDefaults;
import java.util.List;

/**
 * Plug: the steps of a flow that may ask a model. A step that stands in no catalog is not answered,
 * and settings of one are an error when the gateway starts. Thread-safe.
 */
@FunctionalInterface
public interface StepCatalog {

  /**
   * The steps.
   *
   * @return the same list every time, no name twice
   */
  List<StepDefaults> steps();
}
