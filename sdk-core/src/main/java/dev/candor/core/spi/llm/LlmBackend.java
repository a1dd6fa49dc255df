package dev.candor.core.spi.llm;

import dev.candor.core.prompt.Billing;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;

/**
 * Plug: one way to reach a model. One call is one try: no retries, no fallbacks, no limits here.
 * Thread-safe.
 */
public interface LlmBackend {

  /**
   * Name of the backend.
   *
   * @return {@code [a-z][a-z0-9-]{0,63}}
   */
  String name();

  /**
   * What it can do.
   *
   * @return the same value every time
   */
  LlmCapabilities capabilities();

  /**
   * Whether it is usable now. Cheap, no model call.
   *
   * @return usable, or why not
   */
  Availability availability();

  /**
   * How its calls are paid.
   *
   * @return default: by the token
   */
  default Billing billing() {
    return Billing.PER_TOKEN;
  }

  /**
   * Asks once.
   *
   * @param prompt the question; its timeout bounds the call
   * @return an answer, or a typed failure; a request for something that {@link #capabilities()}
   *     does not name ends in a failure, it is never ignored
   * @throws InterruptedException when the thread was interrupted; nothing stays behind
   */
  LlmResult complete(Prompt prompt) throws InterruptedException;

  /**
   * Asks once, and tells when an answer begins. A backend that wraps another hands this on.
   *
   * @param prompt the question; its timeout bounds the call
   * @param begun run at most once, when the first words of an answer arrive, on any thread, before
   *     this returns; never throws. A backend that gets answers whole, as by default, never runs it
   * @return as {@link #complete(Prompt)}
   * @throws InterruptedException when the thread was interrupted; nothing stays behind
   */
  default LlmResult complete(Prompt prompt, Runnable begun) throws InterruptedException {
    return complete(prompt);
  }
}
