package dev.candor.core.search;

import com.google.common.hash.Hashing;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.JobJson;
import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.cache.CacheEntry;
import dev.candor.core.spi.source.JobSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What sources gave before, in the cache: one text for a source and a request, its first line the
 * outcome, then a job a line. Only what held jobs is remembered; what broke off, for minutes.
 */
final class RunMemory {

  private static final Logger LOG = LoggerFactory.getLogger(RunMemory.class);
  private static final Duration BROKEN_OFF = Duration.ofMinutes(5);
  private static final String COMPLETE = "complete ";
  private static final String PARTIAL = "partial ";

  private final Cache cache;
  private final Clock clock;

  RunMemory(Cache cache, Clock clock) {
    this.cache = cache;
    this.clock = clock;
  }

  Optional<Answer> recall(JobSource source, SearchRequest request) {
    if (source.freshFor().isZero()) {
      return Optional.empty();
    }
    try {
      return cache.get(key(source, request)).map(this::read);
    } catch (InvalidInputException e) {
      LOG.debug("A remembered answer of {} cannot be read", source.name(), e);
      return Optional.empty();
    } catch (RuntimeException e) {
      LOG.warn("The cache cannot be read; {} is asked again", source.name(), e);
      return Optional.empty();
    }
  }

  void remember(JobSource source, SearchRequest request, Answer answer) {
    boolean complete = answer.outcome() instanceof SourceOutcome.Complete;
    boolean partial = answer.outcome() instanceof SourceOutcome.Partial;
    Duration fresh = source.freshFor();
    if (fresh.isZero() || answer.jobs().isEmpty() || !(complete || partial)) {
      return;
    }
    try {
      Duration time = complete || fresh.compareTo(BROKEN_OFF) < 0 ? fresh : BROKEN_OFF;
      cache.put(key(source, request), write(answer, complete ? COMPLETE : PARTIAL), time);
    } catch (RuntimeException e) {
      LOG.warn("The cache cannot be written; {} will be asked again", source.name(), e);
    }
  }

  private static String write(Answer answer, String kind) {
    String head = kind + answer.outcome().detail().replaceAll("\\s+", " ");
    return head
        + answer.jobs().stream()
            .map(job -> "\n" + JobJson.write(job))
            .collect(Collectors.joining());
  }

  private Answer read(CacheEntry entry) {
    List<String> lines = entry.value().lines().toList();
    String head = lines.isEmpty() ? "" : lines.get(0);
    boolean partial = head.startsWith(PARTIAL);
    if (!partial && !head.startsWith(COMPLETE)) {
      throw new InvalidInputException("cache", "The text is of another form", "", null);
    }
    List<Job> jobs = lines.subList(1, lines.size()).stream().map(JobJson::read).toList();
    Duration age = Duration.between(entry.storedAt(), clock.instant());
    String detail =
        Detail.join(
            head.substring(partial ? PARTIAL.length() : COMPLETE.length()),
            "from the cache, " + Detail.time(age) + " old");
    return new Answer(
        jobs, partial ? new SourceOutcome.Partial(detail) : new SourceOutcome.Complete(detail));
  }

  /** The same for requests that ask for the same, whatever the order and case of their words. */
  private static String key(JobSource source, SearchRequest request) {
    String canonical =
        String.join(
            "\n",
            source.variant().length() + ":" + source.variant(),
            sorted(request.titles()),
            sorted(List.of(request.text())),
            sorted(request.places()),
            sorted(request.companies()),
            String.valueOf(request.remoteOnly()),
            sorted(request.employmentTypes().stream().map(EmploymentType::code).toList()),
            String.valueOf(request.postedWithin()),
            request.minimumSalary() == null
                ? ""
                : request.minimumSalary().stripTrailingZeros().toString(),
            String.valueOf(request.limit()));
    return "search:"
        + source.name()
        + ":"
        + Hashing.sha256().hashString(canonical, StandardCharsets.UTF_8);
  }

  // each with its length, so that no two lists give one text
  private static String sorted(Collection<String> words) {
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT).strip())
        .sorted()
        .map(word -> word.length() + ":" + word)
        .collect(Collectors.joining(","));
  }
}
