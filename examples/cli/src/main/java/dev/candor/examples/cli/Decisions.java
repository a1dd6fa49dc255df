package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.job.JobId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** A runtime whose jobs and applications last: what is decided in memory ends with the command. */
final class Decisions {

  private Decisions() {}

  /** Starts it, or says where decisions could be kept. */
  static Candor open(RuntimeOptions runtime, @Nullable CommandSpec spec) {
    Candor candor = runtime.builder().build();
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
}
