package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.ask.Personal;
import dev.candor.core.llm.BackendStatus;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import dev.candor.core.prompt.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says which backends are usable and why not; asks one small question on request. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the backends of models: whether each is usable, and what is missing. Settings name",
      "those that are asked: -Dcandor.llm=NAME, and -Dcandor.llm.order=NAME,NAME for those after"
          + " it."
    })
final class LlmCheckCommand implements Callable<Integer> {

  private static final Prompt QUESTION =
      Prompt.of(
              new Step("llm-check", Tier.LOW), "Answer with one word.", "Answer with the word OK.")
          .within(Duration.ofSeconds(60));

  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(
      names = "--ask",
      description = "Asks the first one a small question; ends with 5 when there is no answer.")
  private boolean ask;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  LlmCheckCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    try (Candor candor = runtime.builder().build()) {
      List<BackendStatus> all = candor.llmBackends();
      LlmResult result = ask ? asked(candor) : null;
      if (json) {
        System.out.println(Shapes.line(shape(all, result)));
      } else {
        all.forEach(one -> System.out.println(line(one)));
        if (all.isEmpty()) {
          System.out.println("There is no backend on the class path");
        }
        if (result != null) {
          System.out.println(told(result));
        }
      }
      return result instanceof LlmFailure ? Main.FAILED : 0;
    }
  }

  /** Its question is about nobody, so that settings which want details masked let it pass. */
  private static LlmResult asked(Candor candor) throws InterruptedException {
    return candor.llm(LlmRun.of("check"), Budget.calls(1)).about(Personal.NONE).ask(QUESTION);
  }

  private static String line(BackendStatus one) {
    String usable = one.availability().usable() ? "usable" : "not usable";
    String order = one.position() == 0 ? "" : ", asked as number " + one.position();
    String reason = one.availability().reason();
    return one.name() + ": " + usable + order + (reason.isEmpty() ? "" : " - " + reason);
  }

  private static String told(LlmResult result) {
    Usage usage = result.usage();
    if (result instanceof LlmFailure failure) {
      return failure.backend() + " did not answer: " + failure.kind() + " - " + failure.detail();
    }
    Completion answer = (Completion) result;
    BigDecimal usd = usage.costUsd();
    String cost = usd == null ? "price not known" : usd.toPlainString() + " USD";
    return answer.backend()
        + " answered with "
        + answer.model()
        + ": "
        + usage.inputTokens()
        + " tokens in, "
        + usage.outputTokens()
        + " out, "
        + cost;
  }

  private static ObjectNode shape(List<BackendStatus> all, @Nullable LlmResult result) {
    ObjectNode shape = Shapes.object();
    ArrayNode backends = shape.putArray("backends");
    for (BackendStatus one : all) {
      ObjectNode node = backends.addObject().put("name", one.name());
      node.put("usable", one.availability().usable()).put("position", one.position());
      node.put("reason", one.availability().reason());
    }
    if (result != null) {
      ObjectNode asked = shape.putObject("asked");
      asked.put("answered", result instanceof Completion);
      if (result instanceof LlmFailure failure) {
        asked.put("backend", failure.backend()).put("failure", failure.kind().name());
        asked.put("detail", failure.detail());
      } else {
        Completion answer = (Completion) result;
        asked.put("backend", answer.backend()).put("model", answer.model());
      }
      asked.put("inputTokens", result.usage().inputTokens());
      asked.put("outputTokens", result.usage().outputTokens());
      asked.put("costUsd", result.usage().costUsd());
    }
    return shape;
  }
}
