package dev.candor.llm.claudecli;

import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import java.io.IOException;

/** Why the command could not be started. */
final class StartFailure {

  private static final String NEXT =
      "; install it (npm install -g @anthropic-ai/claude-code), or set its path as"
          + " candor.llm.claude-cli.command";

  private StartFailure() {}

  /** Java tells the cause by the number of the system's error alone. */
  static LlmFailure of(String command, IOException e) {
    String said = String.valueOf(e.getMessage());
    String name = "'" + command + "'";
    if (hasCode(said, 2)) {
      return failure(Kind.NOT_INSTALLED, "The command " + name + " was not found" + NEXT);
    }
    if (hasCode(said, 13)) {
      return failure(Kind.NOT_INSTALLED, "The command " + name + " may not be run" + NEXT);
    }
    if (hasCode(said, 7)) {
      return failure(Kind.TOO_LONG, "The schema is too long for a command line");
    }
    return failure(Kind.CRASHED, "The command " + name + " could not be run: " + reason(e));
  }

  // the message itself names a folder that is gone by now
  private static String reason(IOException e) {
    Throwable cause = e.getCause();
    return cause == null ? e.getClass().getSimpleName() : String.valueOf(cause.getMessage());
  }

  private static LlmFailure failure(Kind kind, String detail) {
    return LlmFailure.of(kind, ClaudeCliBackend.NAME, detail);
  }

  /** As JDK 17 says it, "error=2, …", and newer ones, "error: 2 (…". */
  private static boolean hasCode(String said, int code) {
    return said.contains("error=" + code + ",") || said.contains("error: " + code + " ");
  }
}
