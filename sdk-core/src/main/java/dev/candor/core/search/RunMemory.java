package dev.candor.core.search;

import com.google.common.cache.CacheBuilder;
import com.google.common.hash.Hashing;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.JobJson;
import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.cache.CacheEntry;
import dev.candor.core.spi.source.JobSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What sources gave before, in the cache: one text for a source and a request, its first line the
 * outcome, then a job a line. What is whole is remembered for as long as the source says; what
 * broke off or is empty, for minutes. Of several searches that ask the same at once, one asks the
 * source.
 */
final class RunMemory {

  private static final Logger LOG = LoggerFactory.getLogger(RunMemory.class);
  private static final Duration BRIEFLY = Duration.ofMinutes(5);
  private static final String COMPLETE = "complete ";
  private static final String PARTIAL = "partial ";
  private static final String EMPTY = "empty ";

  private final Cache cache;
  private final Clock clock;

  /** What was read lately, so that reading it again costs nothing. */
  private final com.google.common.cache.Cache<String, Read> readings =
      CacheBuilder.newBuilder().maximumSize(64).softValues().build();

  private record Read(Instant storedAt, int length, Answer answer) {}

  /** Ends a load whose answer is not to be remembered for long, or at all. */
  private static final class NotForLong extends Exception {
    private static final long serialVersionUID = 1L;
  }

  RunMemory(Cache cache, Clock clock) {
    this.cache = cache;
    this.clock = clock;
  }

  /** What is remembered; empty when there is nothing, or it cannot be read. */
  Optional<Answer> recall(JobSource source, SearchRequest request) {
    if (source.freshFor().isZero() || request.askAgain()) {
      return Optional.empty();
    }
    try {
      String key = key(source, request);
      return cache.get(key).map(entry -> read(key, entry));
    } catch (InvalidInputException e) {
      LOG.debug("A remembered answer of {} cannot be read", source.name(), e);
      cache.remove(key(source, request));
      return Optional.empty();
    } catch (RuntimeException e) {
      LOG.warn("The cache cannot be read; {} is asked again", source.name(), e);
      return Optional.empty();
    }
  }

  /** Asks, unless another search has asked the same or is about to. */
  Answer ask(JobSource source, SearchRequest request, Supplier<Answer> asking) {
    if (source.freshFor().isZero()) {
      return asking.get();
    }
    AtomicReference<@Nullable Answer> mine = new AtomicReference<>();
    Supplier<Answer> once =
        () -> {
          Answer answer = asking.get();
          mine.set(answer);
          return answer;
        };
    if (request.askAgain()) {
      Answer answer = once.get();
      remember(source, request, answer);
      return answer;
    }
    try {
      return shared(source, request, once, mine);
    } catch (NotForLong e) {
      return Objects.requireNonNull(mine.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.of(
          List.of(), new SourceOutcome.Failed("The source was interrupted"), clock.instant());
    } catch (Exception e) {
      LOG.warn("The cache is not used for {}", source.name(), e);
      Answer answer = mine.get();
      return answer == null ? asking.get() : answer;
    }
  }

  private Answer shared(
      JobSource source,
      SearchRequest request,
      Supplier<Answer> once,
      AtomicReference<@Nullable Answer> mine)
      throws Exception {
    String key = key(source, request);
    CacheEntry entry =
        cache.get(
            key,
            jittered(key, source.freshFor()),
            () -> {
              Answer answer = once.get();
              if (answer.outcome() instanceof SourceOutcome.Complete) {
                return write(answer, COMPLETE);
              }
              remember(source, request, answer);
              throw new NotForLong();
            });
    Answer answer = mine.get();
    return answer == null ? read(key, entry) : answer;
  }

  void remember(JobSource source, SearchRequest request, Answer answer) {
    Duration fresh = source.freshFor();
    String kind = kind(answer.outcome());
    if (fresh.isZero() || kind.isEmpty()) {
      return;
    }
    try {
      boolean brief = !kind.equals(COMPLETE) && fresh.compareTo(BRIEFLY) > 0;
      String key = key(source, request);
      cache.put(key, write(answer, kind), jittered(key, brief ? BRIEFLY : fresh));
    } catch (RuntimeException e) {
      LOG.warn("The cache cannot be written; {} will be asked again", source.name(), e);
    }
  }

  private static String kind(SourceOutcome outcome) {
    if (outcome instanceof SourceOutcome.Complete) {
      return COMPLETE;
    }
    if (outcome instanceof SourceOutcome.Partial) {
      return PARTIAL;
    }
    return outcome instanceof SourceOutcome.Empty ? EMPTY : "";
  }

  /** Up to a tenth less, by the key: what was asked at once is not asked again at once. */
  private static Duration jittered(String key, Duration time) {
    long thousandths = 1_000L - Math.floorMod(key.hashCode(), 100);
    return time.multipliedBy(thousandths).dividedBy(1_000);
  }

  private static String write(Answer answer, String kind) {
    String head = kind + answer.outcome().detail().replaceAll("\\s+", " ");
    return head
        + answer.jobs().stream()
            .map(job -> "\n" + JobJson.write(job))
            .collect(Collectors.joining());
  }

  private Answer read(String key, CacheEntry entry) {
    Read known = readings.getIfPresent(key);
    if (known == null
        || known.length() != entry.value().length()
        || !known.storedAt().equals(entry.storedAt())) {
      known = new Read(entry.storedAt(), entry.value().length(), parse(entry));
      readings.put(key, known);
    }
    return known.answer();
  }

  private static Answer parse(CacheEntry entry) {
    List<String> lines = entry.value().lines().toList();
    String head = lines.isEmpty() ? "" : lines.get(0);
    SourceOutcome outcome = outcome(head);
    List<Job> jobs = lines.subList(1, lines.size()).stream().map(JobJson::read).toList();
    return new Answer(jobs, outcome, entry.storedAt(), true);
  }

  private static SourceOutcome outcome(String head) {
    if (head.startsWith(COMPLETE)) {
      return new SourceOutcome.Complete(head.substring(COMPLETE.length()));
    }
    if (head.startsWith(PARTIAL)) {
      return new SourceOutcome.Partial(head.substring(PARTIAL.length()));
    }
    if (head.startsWith(EMPTY)) {
      return new SourceOutcome.Empty(head.substring(EMPTY.length()));
    }
    throw new InvalidInputException("cache", "The text is of another form", "", null);
  }

  /** The same for requests that ask for the same, whatever the order and case of their words. */
  private static String key(JobSource source, SearchRequest request) {
    String variant = source.variant();
    String canonical =
        variant.length() + ":" + variant + "\n" + request.canonical() + "\n" + request.limit();
    return "search:"
        + source.name()
        + ":"
        + Hashing.sha256().hashString(canonical, StandardCharsets.UTF_8);
  }
}
