package dev.candor.core.prompt;

/** What a model call ended in: an answer, or a typed failure. Callers decide on it. */
public sealed interface LlmResult permits Completion, LlmFailure {

  /**
   * What it used, also where it failed.
   *
   * @return never null
   */
  Usage usage();
}
