package dev.candor.core;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import java.util.Map;
import java.util.Set;

/** Stands in for a source that could not be made: it says what to set, and hides no other. */
record UnconfiguredSource(String name, ConfigurationException problem) implements JobSource {

  @Override
  public Capabilities capabilities() {
    return new Capabilities(Map.of(), Set.of());
  }

  @Override
  public SourceOutcome search(SearchRequest request, JobSink sink) {
    return new SourceOutcome.NeedsConfiguration(problem.happened() + ". " + problem.next());
  }
}
