package dev.candor.core.spi.llm;

/**
 * Is told what happens in calls: progress, and alerts. Thread-safe; called on the thread that asks,
 * so it is quick. What it throws is logged, and breaks no call.
 */
@FunctionalInterface
public interface LlmListener {

  /**
   * Something happened.
   *
   * @param event holds neither question nor answer
   */
  void on(LlmEvent event);
}
