package dev.candor.examples.cli;

import dev.candor.core.intake.IngestCounts;
import dev.candor.core.intake.IngestRun;
import dev.candor.core.job.JobId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine;
import tools.jackson.databind.node.ObjectNode;

/** The JSON and the words of runs of an ingestion. */
final class RunShapes {

  private RunShapes() {}

  static ObjectNode run(IngestRun run) {
    Duration took = run.took();
    ObjectNode json =
        Shapes.object()
            .put("id", run.id())
            .put("source", run.source())
            .put("query", run.query())
            .put("startedAt", run.startedAt().toString())
            .put("tookMillis", took == null ? null : took.toMillis())
            .put("outcome", run.outcome().code())
            .put("sourceOutcome", run.sourceOutcome())
            .put("error", run.error());
    ObjectNode options = json.putObject("options");
    run.options().forEach(options::put);
    IngestCounts counts = run.counts();
    json.putObject("counts")
        .put("fetched", counts.fetched())
        .put("retried", counts.retried())
        .put("added", counts.added())
        .put("duplicate", counts.duplicate())
        .put("belowThreshold", counts.belowThreshold())
        .put("failed", counts.failed());
    Shapes.texts(json.putArray("added"), run.added().stream().map(JobId::value).toList());
    return json.put("before", Shapes.text(run.before())).put("after", Shapes.text(run.after()));
  }

  static String line(IngestRun run) {
    IngestCounts counts = run.counts();
    Duration took = run.took();
    StringBuilder line = new StringBuilder();
    line.append(run.startedAt().truncatedTo(ChronoUnit.SECONDS)).append("  ");
    String outcome = run.outcome().code();
    line.append(run.source()).append(": ").append(outcome.replace('_', ' '));
    if (!run.sourceOutcome().isEmpty() && !run.sourceOutcome().equalsIgnoreCase(outcome)) {
      line.append(" (").append(run.sourceOutcome()).append(')');
    }
    line.append(took == null ? "" : " in " + took.toMillis() + " ms");
    line.append(": ").append(counts.fetched()).append(" fetched");
    count(line, counts.retried(), "tried again");
    line.append(", ").append(counts.added()).append(" new");
    count(line, counts.duplicate(), "known already");
    count(line, counts.belowThreshold(), "below the threshold");
    count(line, counts.failed(), "failed, to be tried again");
    return run.error().isEmpty() ? line.toString() : line + ": " + run.error();
  }

  private static void count(StringBuilder line, int count, String what) {
    if (count > 0) {
      line.append(", ").append(count).append(' ').append(what);
    }
  }

  /** As search ends where its one source ended so. */
  static int code(IngestRun run) {
    return switch (run.outcome()) {
      case COMPLETE, PARTIAL -> 0;
      case RUNNING, CANCELLED, TIMED_OUT, ABANDONED, BUSY -> Main.FAILED;
      case FAILED ->
          switch (run.sourceOutcome()) {
            case "BadInput" -> Main.BAD_INPUT;
            case "NeedsConfiguration" -> CommandLine.ExitCode.USAGE;
            default -> Main.FAILED;
          };
    };
  }
}
