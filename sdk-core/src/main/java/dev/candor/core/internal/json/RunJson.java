package dev.candor.core.internal.json;

import dev.candor.core.work.Failure;
import dev.candor.core.work.Origin;
import dev.candor.core.work.Run;
import dev.candor.core.work.RunState;
import dev.candor.core.work.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A run as JSON, without its id, which is kept beside it. */
public final class RunJson {

  private RunJson() {}

  /**
   * Writes a run.
   *
   * @param run any
   * @return JSON in one line
   */
  public static String write(Run run) {
    ObjectNode node = Json.object();
    node.put("operation", run.operation());
    node.put("parent", text(run.origin().parent())).put("batch", run.origin().batch());
    node.put("retryOf", text(run.origin().retryOf()));
    node.put("state", run.state().code()).put("attempts", run.attempts());
    node.put("queuedAt", run.times().queuedAt().toString());
    node.put("startedAt", text(run.times().startedAt()));
    node.put("endedAt", text(run.times().endedAt()));
    Failure failure = run.failure();
    if (failure != null) {
      node.putObject("failure").put("kind", failure.kind().code()).put("reason", failure.reason());
    }
    RunEventJson.put(node.putObject("progress"), run.account().progress());
    RunEventJson.put(node.putObject("usage"), run.account().usage());
    ArrayNode layers = node.putArray("layers");
    run.account().layers().forEach(one -> RunEventJson.put(layers.addObject(), one));
    ArrayNode artifacts = node.putArray("artifacts");
    run.account().artifacts().forEach(one -> RunEventJson.put(artifacts.addObject(), one));
    return Json.write(node);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /**
   * Reads a run.
   *
   * @param id of the run, which is kept beside it
   * @param json what {@link #write} wrote
   * @return the run
   * @throws dev.candor.core.error.InvalidInputException naming the member that cannot be read
   */
  public static Run read(TaskId id, String json) {
    JsonNode node = Json.read("run", json);
    return new FieldReader(node, "run").make(in -> run(id, node, in));
  }

  private static Run run(TaskId id, JsonNode node, FieldReader in) {
    FieldReader failure = in.object("failure");
    return new Run(
        id,
        in.text("operation"),
        new Origin(id(in, "parent"), in.optional("batch"), id(in, "retryOf")),
        in.constant("state", RunState.class),
        node.path("attempts").intValue(0),
        new Run.Times(
            in.parsed("queuedAt", "a time", Instant::parse),
            in.instant("startedAt"),
            in.instant("endedAt")),
        account(node, in),
        failure == null
            ? null
            : new Failure(failure.constant("kind", Failure.Kind.class), failure.text("reason")));
  }

  private static @Nullable TaskId id(FieldReader in, String name) {
    return in.<TaskId>optional(name, "an id", TaskId::new);
  }

  private static Run.Account account(JsonNode node, FieldReader in) {
    JsonNode progress = node.path("progress");
    return new Run.Account(
        RunEventJson.progress(progress, new FieldReader(progress, "run.progress")),
        in.list("layers", RunEventJson::layer),
        RunEventJson.usage(node.path("usage")),
        in.list("artifacts", RunEventJson::artifact));
  }
}
