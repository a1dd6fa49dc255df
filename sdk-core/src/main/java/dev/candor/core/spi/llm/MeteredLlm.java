package dev.candor.core.spi.llm;

import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.Usage;
import java.util.List;

/**
 * A model under a budget, which tells what was used so far. What does not fit the budget ends in
 * {@link dev.candor.core.prompt.LlmFailure.Kind#OVER_BUDGET}. Thread-safe.
 */
public interface MeteredLlm extends Llm {

  /**
   * What was used so far, failed tries included.
   *
   * @return the sum over all calls that ended
   */
  Usage usage();

  /**
   * The ledger: one entry for each try.
   *
   * @return a copy, in the order in which they ended; of very many, the latest
   */
  List<LlmCall> calls();
}
