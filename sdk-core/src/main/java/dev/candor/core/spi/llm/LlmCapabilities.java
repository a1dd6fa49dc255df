package dev.candor.core.spi.llm;

/**
 * What a backend can do.
 *
 * @param schema whether it enforces a JSON Schema itself
 * @param tools whether the model may use tools
 * @param maxPromptChars longest prompt in characters, system and user together
 */
public record LlmCapabilities(boolean schema, boolean tools, long maxPromptChars) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the length is not positive
   */
  public LlmCapabilities {
    if (maxPromptChars < 1) {
      throw new IllegalArgumentException("maxPromptChars is positive, not " + maxPromptChars);
    }
  }
}
