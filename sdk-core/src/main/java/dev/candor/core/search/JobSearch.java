package dev.candor.core.search;

import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.SourceReport;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.source.JobSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks sources for jobs, all at once. What a source broke off or failed at is told in its report;
 * the jobs it gave before are kept. Thread-safe. May be called from anywhere, also from inside a
 * source or from the executor's only thread: what the executor does not start is run by the caller.
 */
public final class JobSearch {

  /** Time a source has when nothing is said. */
  public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(60);

  private final List<JobSource> sources;
  private final Map<String, Supplier<JobSource>> named;
  private final RunMemory memory;
  private final Clock clock;
  private final Executor executor;
  private final Duration deadline;

  /**
   * A search over these sources, each with the default deadline.
   *
   * @param sources asked in parallel; reports and jobs come in this order; names are unique
   * @param cache remembers what a source gave, for the time it is fresh
   * @param clock tells ages
   * @param executor runs the sources
   * @throws IllegalArgumentException when two sources have one name
   */
  public JobSearch(List<JobSource> sources, Cache cache, Clock clock, Executor executor) {
    this(sources, Map.of(), new RunMemory(cache, clock), clock, executor, DEFAULT_DEADLINE);
    if (sources.stream().map(JobSource::name).distinct().count() < sources.size()) {
      throw new IllegalArgumentException("two sources have one name");
    }
  }

  private JobSearch(
      List<JobSource> sources,
      Map<String, Supplier<JobSource>> named,
      RunMemory memory,
      Clock clock,
      Executor executor,
      Duration deadline) {
    this.sources = List.copyOf(sources);
    this.named = Map.copyOf(named);
    this.memory = memory;
    this.clock = clock;
    this.executor = executor;
    this.deadline = deadline;
  }

  /**
   * This search with another deadline.
   *
   * @param other time each source has, positive
   * @return a changed copy
   * @throws IllegalArgumentException when it is not positive
   */
  public JobSearch withDeadline(Duration other) {
    if (other.isNegative() || other.isZero()) {
      throw new IllegalArgumentException("a deadline is positive, not " + other);
    }
    return new JobSearch(sources, named, memory, clock, executor, other);
  }

  /**
   * This search with sources that are asked only where a request names them.
   *
   * @param others by name; made when first named
   * @return a changed copy
   */
  public JobSearch withNamed(Map<String, Supplier<JobSource>> others) {
    return new JobSearch(sources, others, memory, clock, executor, deadline);
  }

  /**
   * The names a request may ask for.
   *
   * @return in the order of the sources, then those that are asked only where they are named
   */
  public List<String> sourceNames() {
    return Stream.concat(sources.stream().map(JobSource::name), named.keySet().stream().sorted())
        .distinct()
        .toList();
  }

  /**
   * Asks the sources the request names, or all.
   *
   * @param request what is looked for; its limit holds for each source
   * @return the jobs that fit, and a report for each source
   * @throws InterruptedException when interrupted; running sources are told to stop
   */
  public Gathered gather(SearchRequest request) throws InterruptedException {
    Instant now = clock.instant();
    RequestFilters filters = RequestFilters.of(request, now);
    List<JobSource> chosen = chosen(request.sources());
    List<Answer> answers = ask(chosen, request, filters);
    Merge merge = new Merge(filters);
    for (int i = 0; i < chosen.size(); i++) {
      merge.add(chosen.get(i), answers.get(i));
    }
    return merge.gathered(unknown(request));
  }

  private List<JobSource> chosen(List<String> names) {
    List<JobSource> chosen = new ArrayList<>(sources);
    if (!names.isEmpty()) {
      chosen.removeIf(source -> !names.contains(source.name()));
      List<String> found = chosen.stream().map(JobSource::name).toList();
      names.stream()
          .filter(name -> !found.contains(name))
          .map(named::get)
          .filter(Objects::nonNull)
          .map(Supplier::get)
          .forEach(chosen::add);
    }
    return chosen;
  }

  private List<Answer> ask(List<JobSource> chosen, SearchRequest request, RequestFilters filters)
      throws InterruptedException {
    Map<String, Answer> answers = new HashMap<>();
    List<JobSource> toAsk = new ArrayList<>();
    Runs runs = new Runs(executor, clock, deadline);
    for (JobSource source : chosen) {
      Optional<Answer> known = memory.recall(source, request);
      if (known.isPresent()) {
        answers.put(source.name(), known.get());
      } else {
        toAsk.add(source);
        runs.start(new SourceRun(source, request, filters, runs.wantedUntil()));
      }
    }
    List<Answer> fresh = runs.await();
    for (int i = 0; i < toAsk.size(); i++) {
      memory.remember(toAsk.get(i), request, fresh.get(i));
      answers.put(toAsk.get(i).name(), fresh.get(i));
    }
    return chosen.stream().map(s -> answers.getOrDefault(s.name(), Answer.NONE)).toList();
  }

  private List<SourceReport> unknown(SearchRequest request) {
    List<String> known = sourceNames();
    String names = known.isEmpty() ? "none" : known.stream().collect(Collectors.joining(", "));
    return request.sources().stream()
        .filter(name -> !known.contains(name))
        .map(
            name ->
                new SourceReport(
                    name,
                    new SourceOutcome.BadInput(
                        "There is no source '" + name + "'. Known sources: " + names),
                    0,
                    Map.of()))
        .toList();
  }
}
