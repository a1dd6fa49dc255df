package dev.candor.core.ask;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.llm.AnswerCheck;
import dev.candor.core.spi.llm.Llm;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks with placeholders for personal details, and puts the details back into the answer. Where a
 * detail would still leave, nothing is asked; an answer that breaks a placeholder, or holds one
 * that was not given, goes back and is never shown. What the candidate's own words tell besides
 * name, e-mail, phone and address is not masked. Thread-safe.
 */
public final class MaskedLlm implements Llm {

  private final Llm llm;
  private final Masks masks;
  private final boolean all;

  /**
   * Masks before a model.
   *
   * @param llm answers
   * @param personal what is masked
   */
  public MaskedLlm(Llm llm, Personal personal) {
    this(llm, new Masks(personal), false);
  }

  private MaskedLlm(Llm llm, Masks masks, boolean all) {
    this.llm = llm;
    this.masks = masks;
    this.all = all;
  }

  /**
   * The same for texts that are rewritten: an answer that lost a placeholder of the question does
   * not hold either.
   *
   * @return a stricter view
   */
  public MaskedLlm keepingAll() {
    return new MaskedLlm(llm, masks, true);
  }

  @Override
  public LlmResult ask(Prompt prompt) throws InterruptedException {
    return ask(prompt, AnswerCheck.NONE);
  }

  @Override
  public LlmResult ask(Prompt prompt, AnswerCheck check) throws InterruptedException {
    Prompt masked = prompt.saying(masks.mask(prompt.system()), masks.mask(prompt.user()));
    if (masks.leaks(masked.system() + "\n" + masked.user())) {
      return LlmFailure.of(
          Kind.UNSUPPORTED,
          "masking",
          "A personal detail could not be masked, so nothing was asked; turn masking off to ask"
              + " with it");
    }
    List<String> given = masks.placeholders(masked.system() + masked.user());
    boolean json = prompt.schema() != null;
    LlmResult result =
        llm.ask(
            masked,
            answer -> {
              List<String> problems = new ArrayList<>(problems(answer, given));
              if (problems.isEmpty()) {
                problems.addAll(masked(check.problems(masks.unmask(answer, json))));
              }
              return problems;
            });
    return result instanceof Completion answer
        ? new Completion(
            masks.unmask(answer.text(), json), answer.backend(), answer.model(), answer.usage())
        : result;
  }

  /** What is wrong goes back to the model, so it is masked as the question was. */
  private List<String> masked(List<String> problems) {
    return problems.stream()
        .map(masks::mask)
        .map(one -> masks.leaks(one) ? "It holds a detail that cannot be named here" : one)
        .toList();
  }

  private List<String> problems(String answer, List<String> given) {
    if (!masks.whole(answer, given)) {
      return List.of("A placeholder such as [[person-name-1]] is broken or was not given");
    }
    return all && !masks.placeholders(answer).containsAll(given)
        ? List.of("A placeholder of the question is missing: keep " + String.join(", ", given))
        : List.of();
  }
}
