package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.llm.LedgerQuery;
import dev.candor.core.llm.LedgerText;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what models were asked, and what it cost. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = {
      "Prints every try to ask a model: step, backend, model, tokens, cost. Neither questions",
      "nor answers stand in it. Without --home nothing was kept."
    })
final class LlmLedgerCommand implements Callable<Integer> {

  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(names = "--run", paramLabel = "ID", description = "Of one run alone.")
  private @Nullable String run;

  @Option(names = "--application", paramLabel = "ID", description = "Of one application alone.")
  private @Nullable String application;

  @Option(names = "--step", paramLabel = "NAME", description = "Of one step alone.")
  private @Nullable String step;

  @Option(names = "--backend", paramLabel = "NAME", description = "Of one backend alone.")
  private @Nullable String backend;

  @Option(names = "--model", paramLabel = "NAME", description = "Of one model alone.")
  private @Nullable String model;

  @Option(names = "--day", paramLabel = "YYYY-MM-DD", description = "Of one day alone, UTC.")
  private @Nullable LocalDate day;

  @ArgGroup private @Nullable Form form;

  /** One form or none. */
  private static final class Form {
    @Option(names = "--json", description = "Prints a JSON array.")
    private boolean json;

    @Option(names = "--csv", description = "Prints a table for spreadsheets.")
    private boolean csv;
  }

  LlmLedgerCommand() {}

  @Override
  public Integer call() throws IOException {
    try (Candor candor = runtime.builder().build()) {
      LedgerQuery query = new LedgerQuery(run, application, step, backend, model, day);
      if (form != null && form.json) {
        LedgerText.json(candor.ledger(), query, System.out);
        System.out.println();
      } else if (form != null && form.csv) {
        LedgerText.csv(candor.ledger(), query, System.out);
      } else {
        List<LlmCall> calls = candor.ledger().find(query);
        calls.forEach(call -> System.out.println(line(call)));
        System.out.println(sum(calls, candor.ledger().total(query)));
      }
      return 0;
    }
  }

  private static String line(LlmCall call) {
    BigDecimal cost = call.usage().costUsd();
    String why = call.attempt().reason().isEmpty() ? "" : " after " + call.attempt().reason();
    return String.join(
        "  ",
        call.startedAt().toString(),
        call.step(),
        call.backend() + (call.model().isEmpty() ? "" : " " + call.model()),
        call.attempt().cause().code() + why,
        call.usage().inputTokens() + " in, " + call.usage().outputTokens() + " out",
        cost == null ? "price not known" : cost.toPlainString() + " USD",
        call.duration().toMillis() + " ms",
        call.failure() == null ? "answered" : call.failure().name());
  }

  private static String sum(List<LlmCall> calls, Usage total) {
    long unpriced = calls.stream().filter(LlmCall::unpriced).count();
    BigDecimal usd = total.costUsd() == null ? BigDecimal.ZERO : total.costUsd();
    String more = unpriced == 0 ? "" : ", and " + unpriced + " whose price is not known";
    return calls.size()
        + " tries, "
        + total.inputTokens()
        + " tokens in, "
        + total.outputTokens()
        + " out, "
        + usd.toPlainString()
        + " USD"
        + more;
  }
}
