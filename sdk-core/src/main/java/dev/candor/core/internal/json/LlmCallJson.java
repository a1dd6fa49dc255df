package dev.candor.core.internal.json;

import dev.candor.core.prompt.Billing;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import dev.candor.core.prompt.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A line of the ledger as JSON. */
public final class LlmCallJson {

  private LlmCallJson() {}

  /**
   * Writes a try.
   *
   * @param call any try
   * @return JSON in one line; {@code costUsd} is null when no price is known
   */
  public static String write(LlmCall call) {
    return Json.write(node(call));
  }

  /**
   * Writes tries.
   *
   * @param calls in the order to keep
   * @return a JSON array in one line
   */
  public static String write(List<LlmCall> calls) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    calls.forEach(call -> all.add(node(call)));
    return Json.write(all);
  }

  private static ObjectNode node(LlmCall call) {
    ObjectNode node = Json.object();
    node.put("call", call.id()).put("run", call.run().id());
    node.put("application", call.run().application());
    node.put("step", call.step()).put("tier", call.asked().step().tier().code());
    node.put("prompt", call.asked().prompt());
    node.put("attempt", call.attempt().number()).put("cause", call.attempt().cause().code());
    node.put("reason", call.attempt().reason());
    node.put("backend", call.backend()).put("model", call.model());
    node.put("billing", call.billing().code());
    Usage usage = call.usage();
    RunEventJson.put(node, usage);
    node.put("startedAt", call.startedAt().toString());
    node.put("milliseconds", call.duration().toMillis());
    LlmFailure.Kind failure = call.failure();
    node.put("failure", failure == null ? null : failure.name());
    return node;
  }

  /**
   * Reads a try.
   *
   * @param json what {@link #write(LlmCall)} wrote
   * @return the try, its duration in whole milliseconds
   * @throws dev.candor.core.error.InvalidInputException naming the member that cannot be read
   */
  public static LlmCall read(String json) {
    JsonNode node = Json.read("ledger", json);
    return new FieldReader(node, "ledger")
        .make(
            in ->
                new LlmCall(
                    in.text("call"),
                    new LlmRun(in.text("run"), in.optional("application")),
                    new LlmCall.Asked(
                        new Step(in.text("step"), in.constant("tier", Tier.class)),
                        in.text("prompt")),
                    new LlmCall.Attempt(
                        node.path("attempt").intValue(0),
                        in.constant("cause", LlmCall.Cause.class),
                        in.text("reason")),
                    in.text("backend"),
                    in.text("model"),
                    RunEventJson.usage(node),
                    in.parsed("billing", "one of its values", LlmCallJson::billing),
                    in.parsed("startedAt", "a time", Instant::parse),
                    Duration.ofMillis(node.path("milliseconds").longValue(0)),
                    in.<LlmFailure.Kind>optional("failure", "a kind", LlmFailure.Kind::valueOf)));
  }

  private static Billing billing(String code) {
    return FieldReader.constantOf(Billing.class, code.replace('-', '_'));
  }
}
