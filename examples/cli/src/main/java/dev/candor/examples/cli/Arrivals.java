package dev.candor.examples.cli;

import dev.candor.core.job.Job;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.search.SearchListener;

/** Counts jobs as they arrive, and names sources as they end, on a terminal. */
final class Arrivals implements SearchListener, AutoCloseable {

  private final Progress progress = Progress.of("Jobs", -1); // nobody knows how many will come

  @Override
  public void found(Job job) {
    progress.step(job.source() + ": " + job.title());
  }

  @Override
  public void ended(String source, SourceOutcome outcome) {
    progress.say(source + ": " + outcome.name());
  }

  @Override
  public void close() {
    progress.close();
  }
}
