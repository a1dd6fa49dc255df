package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.CandorBuilder;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.job.JobId;
import dev.candor.core.work.UndoToken;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** A runtime whose jobs and applications last: what is decided in memory ends with the command. */
final class Decisions {

  private Decisions() {}

  /** Starts it, or says where decisions could be kept. */
  static Candor open(RuntimeOptions runtime, @Nullable CommandSpec spec) {
    return open(runtime, runtime.builder(), spec);
  }

  /** Starts one that was told more. */
  static Candor open(RuntimeOptions runtime, CandorBuilder builder, @Nullable CommandSpec spec) {
    Candor candor = builder.build();
    if (runtime.keeps(candor)) {
      return candor;
    }
    candor.close();
    throw Main.badUse(
        spec,
        "Without a folder there are no jobs from before, and nothing is kept: give --home DIR, the"
            + " one that search was given, or set candor.home");
  }

  static List<JobId> ids(List<String> texts) {
    try {
      return texts.stream().map(JobId::new).toList();
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          "id", String.valueOf(e.getMessage()), "Give ids as search prints them", e);
    }
  }

  static UndoToken token(String text) {
    try {
      return new UndoToken(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          "token", "'" + text + "' is no token to undo with", "Give it as it was printed", e);
    }
  }
}
