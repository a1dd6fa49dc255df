package dev.candor.core.search;

import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.spi.source.JobSource;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * One search: what is asked, when, and who listens.
 *
 * @param request what is looked for
 * @param at when
 * @param filters those of the request, as of that time
 * @param listening hears what arrives
 */
record Asked(SearchRequest request, Instant at, RequestFilters filters, Listening listening) {

  /** Whether a job that fits is shown: one that has closed takes no other's place. */
  boolean shows(Job job) {
    return request.includeExpired() || FreshnessCheck.over(job, at).isEmpty();
  }

  static Asked of(SearchRequest request, Instant at, Listening listening) {
    return new Asked(request, at, RequestFilters.of(request, at), listening);
  }

  /** Tells the fitting jobs of an answer that were not told yet, then that the source has ended. */
  void tell(JobSource source, Answer answer, Predicate<Job> untold) {
    if (listening.isOver()) {
      return;
    }
    for (Job job : answer.jobs()) {
      if (untold.test(job) && filters.fits(job, source.capabilities())) {
        listening.found(job);
      }
    }
    listening.ended(source.name(), answer.outcome());
  }
}
