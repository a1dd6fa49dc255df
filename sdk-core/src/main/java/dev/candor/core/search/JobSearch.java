package dev.candor.core.search;

import dev.candor.core.job.FoundJob;
import dev.candor.core.job.Repost;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.SourceReport;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.skill.SkillFinder;
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

  /** Dates of one text that are so far apart are a repost, when nothing is said. */
  public static final Duration DEFAULT_REPOST_AFTER = Duration.ofDays(14);

  /** A posting that states no end is taken for open for so long. */
  private static final Duration LATELY = Duration.ofDays(30);

  private final List<JobSource> sources;
  private final Map<String, Supplier<JobSource>> named;
  private final RunMemory memory;
  private final Clock clock;
  private final Executor executor;
  private final Duration deadline;
  private final Duration repostAfter;
  private final NamedSkills skills;
  private final MergeMemory merges = new MergeMemory();

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
    this.sources = List.copyOf(sources);
    this.named = Map.of();
    this.memory = new RunMemory(cache, clock);
    this.clock = clock;
    this.executor = executor;
    this.deadline = DEFAULT_DEADLINE;
    this.repostAfter = DEFAULT_REPOST_AFTER;
    this.skills = NamedSkills.NONE;
    if (sources.stream().map(JobSource::name).distinct().count() < sources.size()) {
      throw new IllegalArgumentException("two sources have one name");
    }
  }

  private JobSearch(JobSearch other, Kept kept) {
    this.sources = other.sources;
    this.named = kept.named();
    this.memory = other.memory;
    this.clock = other.clock;
    this.executor = other.executor;
    this.deadline = positive(kept.deadline());
    this.repostAfter = positive(kept.repostAfter());
    this.skills = kept.skills();
  }

  /** What a copy may have otherwise. */
  private record Kept(
      Map<String, Supplier<JobSource>> named,
      Duration deadline,
      Duration repostAfter,
      NamedSkills skills) {}

  private static Duration positive(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("a deadline or window is positive, not " + time);
    }
    return time;
  }

  /**
   * This search with another deadline.
   *
   * @param other time each source has, positive
   * @return a changed copy
   * @throws IllegalArgumentException when it is not positive
   */
  public JobSearch withDeadline(Duration other) {
    return new JobSearch(this, new Kept(named, other, repostAfter, skills));
  }

  /**
   * This search with another window for reposts.
   *
   * @param other dates of one text that are at least so far apart are a repost; positive
   * @return a changed copy
   * @throws IllegalArgumentException when it is not positive
   */
  public JobSearch withRepostAfter(Duration other) {
    return new JobSearch(this, new Kept(named, deadline, other, skills));
  }

  /**
   * This search with sources that are asked only where a request names them.
   *
   * @param others by name; made when first named
   * @return a changed copy
   */
  public JobSearch withNamed(Map<String, Supplier<JobSource>> others) {
    return new JobSearch(this, new Kept(Map.copyOf(others), deadline, repostAfter, skills));
  }

  /**
   * This search with a finder of skills.
   *
   * @param finder is asked of each job found, where no source names its skills; the sightings of
   *     the job stay as the sources gave them
   * @return a changed copy
   */
  public JobSearch withSkills(SkillFinder finder) {
    return new JobSearch(this, new Kept(named, deadline, repostAfter, new NamedSkills(finder)));
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
   * The source of a name.
   *
   * @param name of a source, also of one that is asked only where it is named; that one is made
   * @return empty when there is none
   */
  public Optional<JobSource> source(String name) {
    return sources.stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .or(() -> Optional.ofNullable(named.get(name)).map(Supplier::get));
  }

  /**
   * Asks the sources the request names, or all.
   *
   * @param request what is looked for; its limit holds for each source
   * @return the jobs that fit, and a report for each source
   * @throws InterruptedException when interrupted; running sources are told to stop
   */
  public Gathered gather(SearchRequest request) throws InterruptedException {
    return gather(request, Listening.NOBODY);
  }

  /**
   * Asks the sources the request names, or all, and tells of jobs as they arrive.
   *
   * @param request what is looked for; its limit holds for each source
   * @param listener hears of jobs, and may cancel
   * @return the jobs that fit, and a report for each source
   * @throws InterruptedException when interrupted; running sources are told to stop
   */
  public Gathered gather(SearchRequest request, SearchListener listener)
      throws InterruptedException {
    Listening listening = new Listening(listener);
    try {
      Asked asked = Asked.of(request, clock.instant(), listening);
      List<JobSource> chosen = chosen(request.sources());
      List<Answer> answers = ask(chosen, asked);
      return merges.of(asked, answers, () -> merged(chosen, answers, asked));
    } finally {
      listening.end();
    }
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

  private Gathered merged(List<JobSource> chosen, List<Answer> answers, Asked asked) {
    Merge merge = new Merge(asked, new FreshnessCheck(asked.at(), LATELY, repostAfter));
    for (int i = 0; i < chosen.size(); i++) {
      merge.add(chosen.get(i), aged(answers.get(i), asked.at()));
    }
    return skills.in(merge.gathered(unknown(asked.request())));
  }

  /**
   * A found job, with what is known of it from before: one that was there long before its date was
   * published again.
   *
   * @param found the job
   * @param firstSeen when its posting was first seen
   * @return a copy with a repost where it is one, otherwise the same
   */
  public FoundJob seenBefore(FoundJob found, Instant firstSeen) {
    Instant posted = found.job().postedAt();
    if (found.repost() != null
        || posted == null
        || Duration.between(firstSeen, posted).compareTo(repostAfter) < 0) {
      return found;
    }
    return new FoundJob(
        found.job(),
        found.family(),
        found.sightings(),
        found.freshness(),
        new Repost(firstSeen, posted));
  }

  private List<Answer> ask(List<JobSource> chosen, Asked asked) throws InterruptedException {
    Map<String, Answer> answers = new HashMap<>();
    List<JobSource> toAsk = new ArrayList<>();
    Runs runs = new Runs(executor, clock, deadline, asked.listening()::isCancelled);
    for (JobSource source : chosen) {
      Optional<Answer> known = memory.recall(source, asked.request());
      if (known.isPresent()) {
        answers.put(source.name(), known.get());
        asked.tell(source, known.get(), job -> true);
      } else {
        toAsk.add(source);
        runs.start(new SourceRun(source, asked, memory, runs.wantedUntil()));
      }
    }
    List<Answer> fresh = runs.await();
    for (int i = 0; i < toAsk.size(); i++) {
      answers.put(toAsk.get(i).name(), fresh.get(i));
    }
    return chosen.stream().map(s -> Objects.requireNonNull(answers.get(s.name()))).toList();
  }

  private static Answer aged(Answer one, Instant now) {
    if (!one.remembered()) {
      return one;
    }
    String age = "from the cache, " + Detail.time(Duration.between(one.at(), now)) + " old";
    SourceOutcome told = one.outcome().withDetail(Detail.join(one.outcome().detail(), age));
    return new Answer(one.jobs(), told, one.at(), true);
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
