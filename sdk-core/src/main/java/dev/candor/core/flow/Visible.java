package dev.candor.core.flow;

import dev.candor.core.job.Job;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.search.SearchListener;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;

/** Passes on what the user has not hidden. */
record Visible(SearchListener listener, JobIndex index) implements SearchListener {

  @Override
  public void found(Job job) {
    if (index.get(job.id()).filter(IndexedJob::hidden).isEmpty()) {
      listener.found(job);
    }
  }

  @Override
  public void ended(String source, SourceOutcome outcome) {
    listener.ended(source, outcome);
  }

  @Override
  public boolean isCancelled() {
    return listener.isCancelled();
  }
}
