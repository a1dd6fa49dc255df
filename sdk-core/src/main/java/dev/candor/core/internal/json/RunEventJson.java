package dev.candor.core.internal.json;

import dev.candor.core.prompt.Usage;
import dev.candor.core.work.Artifact;
import dev.candor.core.work.Layer;
import dev.candor.core.work.Progress;
import dev.candor.core.work.RunEvent;
import dev.candor.core.work.RunState;
import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happened in a run, as JSON with its kind beside it. */
public final class RunEventJson {

  private RunEventJson() {}

  /**
   * Names the kind.
   *
   * @param what any
   * @return a word in lower case
   */
  public static String kind(RunEvent.What what) {
    return Kind.of(what).name().toLowerCase(Locale.ROOT);
  }

  private enum Kind {
    CHANGED,
    RESULTED,
    ADVANCED,
    LAYERED,
    CHARGED,
    MADE,
    LOGGED;

    static Kind of(RunEvent.What what) {
      return valueOf(what.getClass().getSimpleName().toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Writes what happened.
   *
   * @param what any
   * @return JSON in one line; the result itself when it is one
   */
  public static String write(RunEvent.What what) {
    ObjectNode node = Json.object();
    if (what instanceof RunEvent.Resulted resulted) {
      return resulted.result();
    } else if (what instanceof RunEvent.Changed changed) {
      node.put("state", changed.state().code()).put("reason", changed.reason());
    } else if (what instanceof RunEvent.Advanced advanced) {
      put(node, advanced.progress());
    } else if (what instanceof RunEvent.Layered layered) {
      put(node, layered.layer());
    } else if (what instanceof RunEvent.Charged charged) {
      put(node, charged.usage());
    } else if (what instanceof RunEvent.Made made) {
      put(node, made.artifact());
    } else if (what instanceof RunEvent.Logged logged) {
      node.put("level", logged.level().code());
      node.put("source", logged.source()).put("message", logged.message());
    }
    return Json.write(node);
  }

  /**
   * Reads what happened.
   *
   * @param kind of it
   * @param json what {@link #write} wrote
   * @return what happened
   * @throws dev.candor.core.error.InvalidInputException naming the member that cannot be read
   */
  public static RunEvent.What read(String kind, String json) {
    Kind known = FieldReader.constantOf(Kind.class, kind);
    if (known == Kind.RESULTED) {
      return new RunEvent.Resulted(json);
    }
    JsonNode node = Json.read("event", json);
    return new FieldReader(node, "event").make(in -> what(known, node, in));
  }

  private static RunEvent.What what(Kind kind, JsonNode node, FieldReader in) {
    return switch (kind) {
      case CHANGED ->
          new RunEvent.Changed(in.constant("state", RunState.class), in.optional("reason"));
      case RESULTED -> throw new IllegalArgumentException("a result stands for itself");
      case ADVANCED -> new RunEvent.Advanced(progress(node, in));
      case LAYERED -> new RunEvent.Layered(layer(in));
      case CHARGED -> new RunEvent.Charged(usage(node));
      case MADE -> new RunEvent.Made(artifact(in));
      case LOGGED ->
          new RunEvent.Logged(
              in.constant("level", RunEvent.Level.class), in.text("source"), in.text("message"));
    };
  }

  static void put(ObjectNode node, Progress progress) {
    node.put("done", progress.done()).put("total", progress.total());
    node.put("message", progress.message());
  }

  static Progress progress(JsonNode node, FieldReader in) {
    return new Progress(
        node.path("done").longValue(0), node.path("total").longValue(0), in.text("message"));
  }

  static void put(ObjectNode node, Layer layer) {
    node.put("name", layer.name()).put("state", layer.state().code());
    node.put("message", layer.message());
  }

  static Layer layer(FieldReader in) {
    return new Layer(in.text("name"), in.constant("state", Layer.State.class), in.text("message"));
  }

  static void put(ObjectNode node, Artifact artifact) {
    node.put("name", artifact.name()).put("mediaType", artifact.mediaType());
    node.put("location", artifact.location());
  }

  static Artifact artifact(FieldReader in) {
    return new Artifact(in.text("name"), in.text("mediaType"), in.text("location"));
  }

  static void put(ObjectNode node, Usage usage) {
    node.put("calls", usage.calls());
    node.put("inputTokens", usage.inputTokens()).put("outputTokens", usage.outputTokens());
    node.put("cacheReadTokens", usage.cached().readTokens());
    node.put("cacheWriteTokens", usage.cached().writtenTokens());
    node.put("costUsd", usage.costUsd());
  }

  static Usage usage(JsonNode node) {
    JsonNode cost = node.path("costUsd");
    BigDecimal usd = cost.isNumber() ? cost.decimalValue() : null;
    return new Usage(
        node.path("calls").intValue(0),
        node.path("inputTokens").longValue(0),
        node.path("outputTokens").longValue(0),
        new Usage.Cached(
            node.path("cacheReadTokens").longValue(0), node.path("cacheWriteTokens").longValue(0)),
        usd);
  }
}
