package dev.candor.core.ingest;

import com.google.common.base.Splitter;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.intake.IngestCounts;
import dev.candor.core.intake.IngestOutcome;
import dev.candor.core.intake.IngestRun;
import dev.candor.core.job.JobId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run as texts by name. */
final class RunTexts {

  private static final String OPTION = "option.";

  private final Map<String, String> texts;

  private RunTexts(Map<String, String> texts) {
    this.texts = texts;
  }

  static Map<String, String> write(IngestRun run) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("id", run.id());
    texts.put("source", run.source());
    texts.put("query", run.query());
    run.options().forEach((name, value) -> texts.put(OPTION + name, value));
    texts.put("started", run.startedAt().toString());
    put(texts, "took", run.took());
    texts.put("outcome", run.outcome().code());
    texts.put("source-outcome", run.sourceOutcome());
    texts.put("error", run.error());
    IngestCounts counts = run.counts();
    texts.put("fetched", "" + counts.fetched());
    texts.put("retried", "" + counts.retried());
    texts.put("added", "" + counts.added());
    texts.put("duplicate", "" + counts.duplicate());
    texts.put("below-threshold", "" + counts.belowThreshold());
    texts.put("failed", "" + counts.failed());
    texts.put("asked", "" + counts.asked());
    texts.put("jobs", run.added().stream().map(JobId::value).collect(Collectors.joining(" ")));
    put(texts, "before", run.before());
    put(texts, "after", run.after());
    return texts;
  }

  private static void put(Map<String, String> texts, String name, @Nullable Object value) {
    if (value != null) {
      texts.put(name, value.toString());
    }
  }

  /** Reads a run; refuses one that is damaged, by the name of its run. */
  static IngestRun read(Map<String, String> texts) {
    try {
      return new RunTexts(texts).run();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new InvalidInputException(
          "ingest-runs",
          "The record of the run '" + texts.get("id") + "' is damaged",
          "Delete the document",
          null);
    }
  }

  private IngestRun run() {
    Map<String, String> options = new LinkedHashMap<>();
    texts.forEach(
        (name, value) -> {
          if (name.startsWith(OPTION)) {
            options.put(name.substring(OPTION.length()), value);
          }
        });
    List<JobId> jobs =
        Splitter.on(' ').omitEmptyStrings().splitToStream(text("jobs")).map(JobId::new).toList();
    return new IngestRun(
        text("id"),
        text("source"),
        text("query"),
        options,
        Instant.parse(text("started")),
        value("took", Duration::parse),
        IngestOutcome.valueOf(text("outcome").toUpperCase(Locale.ROOT)),
        text("source-outcome"),
        text("error"),
        counts(),
        jobs,
        value("before", Instant::parse),
        value("after", Instant::parse));
  }

  private IngestCounts counts() {
    return new IngestCounts(
        number("fetched"),
        number("retried"),
        number("added"),
        number("duplicate"),
        number("below-threshold"),
        number("failed"),
        number("asked"));
  }

  private String text(String name) {
    return texts.getOrDefault(name, "");
  }

  private int number(String name) {
    return Integer.parseInt(text(name));
  }

  private <T> @Nullable T value(String name, Function<String, T> parser) {
    String text = texts.get(name);
    return text == null ? null : parser.apply(text);
  }
}
