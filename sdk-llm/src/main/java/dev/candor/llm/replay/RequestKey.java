package dev.candor.llm.replay;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.candor.core.ask.Fences;
import dev.candor.core.prompt.Prompt;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What two requests share when the same answer fits both: everything that the model sees or that
 * chooses it. The time limit is not in it, nor are the marks that fence text from outside, which
 * differ every time.
 */
final class RequestKey {

  private static final int LENGTH = 32;

  private RequestKey() {}

  /** Step and hash: readable in a listing, and a file name everywhere. */
  static String of(Prompt prompt) {
    Hasher hasher = Hashing.sha256().newHasher();
    add(hasher, prompt.step().name());
    add(hasher, prompt.step().tier().code());
    add(hasher, Fences.withoutMarks(prompt.system()));
    add(hasher, Fences.withoutMarks(prompt.user()));
    add(hasher, prompt.schema());
    hasher.putInt(prompt.tools().size());
    prompt.tools().forEach(tool -> add(hasher, tool));
    hasher.putInt(prompt.maxTurns());
    add(hasher, prompt.model());
    return prompt.step().name() + "-" + hasher.hash().toString().substring(0, LENGTH);
  }

  // the length in front keeps "ab" + "c" apart from "a" + "bc"
  private static void add(Hasher hasher, @Nullable String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    hasher.putInt(text == null ? -1 : bytes.length).putBytes(bytes);
  }
}
