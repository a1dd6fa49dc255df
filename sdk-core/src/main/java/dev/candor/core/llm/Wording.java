package dev.candor.core.llm;

import dev.candor.core.internal.answer.SchemaWords;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.llm.LlmCapabilities;
import java.util.List;

/** What the gateway itself says to a model. */
final class Wording {

  private Wording() {}

  /** The schema natively where the backend holds answers to it, else in the instructions. */
  static Prompt forBackend(Prompt prompt, LlmCapabilities can) {
    String schema = prompt.schema();
    if (schema == null) {
      return prompt;
    }
    if (can.schema()) {
      return prompt.answering(SchemaWords.of(schema));
    }
    String system =
        prompt.system()
            + "\n\nAnswer with one JSON value that follows this JSON Schema, and with nothing"
            + " else: no explanation, no code fence.\n"
            + SchemaWords.of(schema);
    return prompt.withoutSchema().saying(system.strip(), prompt.user());
  }

  /** The same question, with what was wrong with the answer before. */
  static Prompt again(Prompt prompt, List<String> problems) {
    String user =
        prompt.user()
            + "\n\nAn answer to this was refused. Answer again, whole, without these problems:\n- "
            + String.join("\n- ", problems);
    return prompt.saying(prompt.system(), user);
  }
}
