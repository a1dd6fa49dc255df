package dev.candor.core.search;

import dev.candor.core.job.Filter;
import dev.candor.core.job.FoundJob;
import dev.candor.core.job.Freshness;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.LeftOut;
import dev.candor.core.job.Sighting;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.SourceReport;
import dev.candor.core.search.RequestFilters.Reason;
import dev.candor.core.search.RequestFilters.Verdict;
import dev.candor.core.spi.source.JobSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the answers together: leaves out what does not fit, joins what is the same, leaves out what
 * is closed, and counts all three.
 */
final class Merge {

  private final RequestFilters filters;
  private final FreshnessCheck check;
  private final List<Part> parts = new ArrayList<>();
  private final List<Sighting> sightings = new ArrayList<>();
  private final Map<JobId, Integer> arrived = new LinkedHashMap<>();
  private final List<Part> givers = new ArrayList<>();

  /** What one source gave, and how much of it is in the result. */
  private static final class Part {
    private final JobSource source;
    private final Answer answer;
    private final Map<Filter, Integer> leftOut = new EnumMap<>(Filter.class);
    private final Map<Filter, Integer> unstated = new EnumMap<>(Filter.class);
    private int fitting;
    private int jobs;
    private int expired;

    Part(JobSource source, Answer answer) {
      this.source = source;
      this.answer = answer;
    }

    LeftOut leftOut() {
      return new LeftOut(leftOut, unstated, fitting - jobs - expired, expired, 0);
    }
  }

  Merge(RequestFilters filters, FreshnessCheck check) {
    this.filters = filters;
    this.check = check;
  }

  void add(JobSource source, Answer answer) {
    Part part = new Part(source, answer);
    parts.add(part);
    for (Job job : answer.jobs()) {
      Optional<Reason> reason = filters.reasonAgainst(job, source.capabilities());
      if (reason.isPresent()) {
        part.leftOut.merge(reason.get().filter(), 1, Integer::sum);
        if (reason.get().verdict() == Verdict.UNSAID) {
          part.unstated.merge(reason.get().filter(), 1, Integer::sum);
        }
      } else {
        part.fitting++;
        sightings.add(new Sighting(job, answer.at()));
        arrived.putIfAbsent(job.id(), givers.size());
        givers.add(part);
      }
    }
  }

  Gathered gathered(List<SourceReport> more) {
    List<FoundJob> kept = new ArrayList<>();
    Map<JobId, String> foundBy = new LinkedHashMap<>();
    List<FoundJob> all = new ArrayList<>(Canonical.all(sightings, check));
    all.sort(Comparator.comparingInt(this::arrival));
    for (FoundJob found : all) {
      Part giver = givers.get(arrival(found));
      if (found.freshness().state() == Freshness.State.EXPIRED) {
        giver.expired++;
      } else {
        giver.jobs++;
        kept.add(found);
        foundBy.put(found.job().id(), giver.source.name());
      }
    }
    List<SourceReport> reports = new ArrayList<>(parts.stream().map(this::report).toList());
    reports.addAll(more);
    return new Gathered(kept, reports, foundBy);
  }

  private int arrival(FoundJob found) {
    return found.ids().stream().mapToInt(id -> arrived.getOrDefault(id, 0)).min().orElse(0);
  }

  private SourceReport report(Part part) {
    LeftOut leftOut = part.leftOut();
    SourceOutcome outcome = part.answer.outcome();
    String detail = Detail.join(outcome.detail(), Detail.of(leftOut));
    boolean nothingFits = part.fitting - part.expired == 0;
    Instant remembered = part.answer.remembered() ? part.answer.at() : null;
    return new SourceReport(
        part.source.name(),
        nothingFits && outcome instanceof SourceOutcome.Complete
            ? new SourceOutcome.Empty(detail)
            : outcome.withDetail(detail),
        part.jobs,
        filters.uses(part.source.capabilities()),
        leftOut,
        remembered);
  }
}
