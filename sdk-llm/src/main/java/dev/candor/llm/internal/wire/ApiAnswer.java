package dev.candor.llm.internal.wire;

import dev.candor.core.prompt.Usage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a chat API answered.
 *
 * @param text of the answer, may be empty
 * @param model that answered, may be empty
 * @param stop why the model stopped, in the API's word, may be empty
 * @param usage tokens as counted there; cost only where the service told it
 * @param error what went wrong there, empty when nothing did
 * @param whole whether the end of the answer was seen
 */
public record ApiAnswer(
    String text, String model, String stop, Usage usage, String error, boolean whole) {

  /** Nothing but an error. */
  static ApiAnswer failed(String error) {
    return new ApiAnswer("", "", "", Usage.NONE, error, true);
  }

  /** Gathers an answer from events. Not thread-safe. */
  static final class Parts {
    private final Runnable begun;
    private boolean said;
    final StringBuilder text = new StringBuilder();
    String model = "";
    String stop = "";
    String error = "";
    long input;
    long output;
    long cacheRead;
    long cacheWrite;
    @Nullable BigDecimal cost;
    boolean ended;

    Parts(Runnable begun) {
      this.begun = begun;
    }

    void say(String words) {
      text.append(words);
      if (!said && !words.isEmpty()) {
        said = true;
        begun.run();
      }
    }

    ApiAnswer build() {
      Usage.Cached cached = new Usage.Cached(Math.max(0, cacheRead), Math.max(0, cacheWrite));
      Usage usage = new Usage(1, Math.max(0, input), Math.max(0, output), cached, cost);
      return new ApiAnswer(text.toString(), model, stop, usage, error, ended);
    }
  }
}
