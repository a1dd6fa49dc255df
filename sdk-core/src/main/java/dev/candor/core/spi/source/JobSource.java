package dev.candor.core.spi.source;

import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import java.time.Duration;

/**
 * Plug: a place that jobs come from. Jobs are handed over as they arrive; every run ends in one
 * {@link SourceOutcome}. Thread-safe: several searches may run at once. Fails plainly: the SDK
 * retries, limits and counts.
 */
public interface JobSource {

  /**
   * Name of the source, as it stands in {@link dev.candor.core.job.Job#source()}, unless the source
   * hands on what others published, as files do.
   *
   * @return {@code [a-z][a-z0-9-]{0,63}}
   */
  String name();

  /**
   * What this source can filter by itself.
   *
   * @return the same value every time
   */
  Capabilities capabilities();

  /**
   * How long its jobs may be given again without asking it.
   *
   * @return zero for a source that is asked every time, as one on this machine is; default six
   *     hours
   */
  default Duration freshFor() {
    return Duration.ofHours(6);
  }

  /**
   * What its answers depend on besides the request, such as an address or an employer of its
   * settings. What it gave under another is not given again.
   *
   * @return any text, the same every time; default ""
   */
  default String variant() {
    return "";
  }

  /**
   * Looks for jobs. Called on any thread. What was handed over stays, whatever comes later. Bad
   * answers and refusals are outcomes, not exceptions.
   *
   * @param request what is looked for; filters that are not native may be ignored here
   * @param sink takes the jobs; asked before every further page
   * @return how the run ended
   * @throws InterruptedException when the thread was interrupted; jobs handed over stay
   */
  SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException;
}
