package dev.candor.core.llm;

import dev.candor.core.internal.json.LlmCallJson;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of the ledger as text for other programs. */
public final class LedgerText {

  private static final String HEADER =
      "started_at,call,run,application,step,tier,prompt,attempt,cause,reason,backend,model,"
          + "billing,input_tokens,output_tokens,cache_read_tokens,cache_write_tokens,cost_usd,"
          + "milliseconds,failure";
  private static final String END = "\r\n";
  private static final String NO_RUN = "-";
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private LedgerText() {}

  /**
   * A JSON array, one object a line of the ledger.
   *
   * @param calls in the order to keep
   * @return in one line; {@code costUsd} is null when no price is known
   */
  public static String json(List<LlmCall> calls) {
    return LlmCallJson.write(calls);
  }

  /**
   * A table with a header, as RFC 4180 has it; no cell is read as a formula.
   *
   * @param calls in the order to keep
   * @return lines that end in CR LF; an empty cost is not known
   */
  public static String csv(List<LlmCall> calls) {
    return Stream.concat(Stream.of(HEADER), calls.stream().map(LedgerText::row))
        .collect(Collectors.joining(END, "", END));
  }

  /**
   * Writes lines of a ledger as {@link #json(List)} has them, one after the other: few are in
   * memory.
   *
   * @param ledger is read page by page
   * @param query which lines
   * @param out not closed
   * @throws IOException when it takes no more
   */
  public static void json(Ledger ledger, LedgerQuery query, Appendable out) throws IOException {
    AtomicBoolean more = new AtomicBoolean();
    out.append('[');
    write(ledger, query, out, call -> (more.getAndSet(true) ? "," : "") + LlmCallJson.write(call));
    out.append(']');
  }

  /**
   * Writes lines of a ledger as {@link #csv(List)} has them, one after the other: few are in
   * memory.
   *
   * @param ledger is read page by page
   * @param query which lines
   * @param out not closed
   * @throws IOException when it takes no more
   */
  public static void csv(Ledger ledger, LedgerQuery query, Appendable out) throws IOException {
    out.append(HEADER).append(END);
    write(ledger, query, out, call -> row(call) + END);
  }

  private static void write(
      Ledger ledger, LedgerQuery query, Appendable out, Function<LlmCall, String> form)
      throws IOException {
    try {
      ledger.each(
          query,
          call -> {
            try {
              out.append(form.apply(call));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String row(LlmCall call) {
    BigDecimal cost = call.usage().costUsd();
    LlmFailure.Kind failure = call.failure();
    return Stream.of(
            call.startedAt().toString(),
            call.id(),
            call.run().id(),
            call.run().application(),
            call.step(),
            call.asked().step().tier().code(),
            call.asked().prompt(),
            Integer.toString(call.attempt().number()),
            call.attempt().cause().code(),
            call.attempt().reason(),
            call.backend(),
            call.model(),
            call.billing().code(),
            Long.toString(call.usage().inputTokens()),
            Long.toString(call.usage().outputTokens()),
            Long.toString(call.usage().cached().readTokens()),
            Long.toString(call.usage().cached().writtenTokens()),
            cost == null ? "" : cost.toPlainString(),
            Long.toString(call.duration().toMillis()),
            failure == null ? "" : failure.name())
        .map(LedgerText::cell)
        .collect(Collectors.joining(","));
  }

  private static String cell(@Nullable String value) {
    if (value == null || value.isEmpty() || value.equals(NO_RUN)) {
      return value == null ? "" : value;
    }
    String safe = FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
