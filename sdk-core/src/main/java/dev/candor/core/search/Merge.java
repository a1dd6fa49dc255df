package dev.candor.core.search;

import dev.candor.core.job.Filter;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.SourceReport;
import dev.candor.core.search.RequestFilters.Reason;
import dev.candor.core.search.RequestFilters.Verdict;
import dev.candor.core.spi.source.JobSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the answers together: leaves out what does not fit, joins what is the same, counts both. */
final class Merge {

  private final RequestFilters filters;
  private final SameJobs jobs = new SameJobs();
  private final List<SourceReport> reports = new ArrayList<>();
  private final Map<JobId, String> foundBy = new LinkedHashMap<>();

  Merge(RequestFilters filters) {
    this.filters = filters;
  }

  void add(JobSource source, Answer answer) {
    Map<Filter, int[]> leftOut = new EnumMap<>(Filter.class);
    int added = 0;
    int same = 0;
    for (Job job : answer.jobs()) {
      Optional<Reason> reason = filters.reasonAgainst(job, source.capabilities());
      if (reason.isPresent()) {
        int[] counts = leftOut.computeIfAbsent(reason.get().filter(), filter -> new int[2]);
        counts[0]++;
        counts[1] += reason.get().verdict() == Verdict.UNSAID ? 1 : 0;
      } else if (jobs.add(job)) {
        foundBy.put(job.id(), source.name());
        added++;
      } else {
        same++;
      }
    }
    boolean nothingFits = added + same == 0;
    SourceOutcome outcome = outcome(answer.outcome(), nothingFits, detail(leftOut, same));
    reports.add(
        new SourceReport(source.name(), outcome, added, filters.uses(source.capabilities())));
  }

  private static SourceOutcome outcome(SourceOutcome outcome, boolean nothingFits, String more) {
    String detail = Detail.join(outcome.detail(), more);
    return nothingFits && outcome instanceof SourceOutcome.Complete
        ? new SourceOutcome.Empty(detail)
        : outcome.withDetail(detail);
  }

  private static String detail(Map<Filter, int[]> leftOut, int same) {
    List<String> parts = new ArrayList<>();
    leftOut.forEach(
        (filter, counts) ->
            parts.add(
                counts[0]
                    + " left out by "
                    + filter.code()
                    + (counts[1] == 0 ? "" : " (" + counts[1] + " of them not stating it)")));
    if (same > 0) {
      parts.add(same + " the same as found before");
    }
    return String.join("; ", parts);
  }

  Gathered gathered(List<SourceReport> more) {
    List<SourceReport> all = new ArrayList<>(reports);
    all.addAll(more);
    return new Gathered(jobs.all(), all, foundBy);
  }
}
