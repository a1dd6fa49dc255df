package dev.candor.examples.template;

import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Jobs from one RSS 2.0 or Atom feed. Filters nothing itself: the SDK does. Immutable and
 * thread-safe.
 */
public final class FeedJobSource implements JobSource {

  /** Its name, which stands in its jobs and in its settings. */
  public static final String NAME = "feed";

  /** Largest feed read, in bytes. */
  static final int MAX_BYTES = 5 * 1024 * 1024;

  private final @Nullable URI feed;
  private final Supplier<HttpTransport> http;

  FeedJobSource(@Nullable URI feed, Supplier<HttpTransport> http) {
    this.feed = feed;
    this.http = http;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.withNative();
  }

  @Override
  public SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException {
    if (feed == null) {
      return new SourceOutcome.NeedsConfiguration("Set " + FeedProvider.URL + " to the feed");
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("stopped before the feed was read");
    }
    if (!sink.wantsMore()) {
      return new SourceOutcome.Partial("No jobs were wanted; the feed was not read");
    }
    try (HttpAnswer answer = http.get().send(HttpExchange.get(feed))) {
      return answer.status() == 200 ? read(answer, sink) : refused(answer);
    } catch (HttpTimeoutException e) {
      return new SourceOutcome.Failed("The feed did not answer in time");
    } catch (InterruptedIOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped while the feed was read");
      }
      return new SourceOutcome.Failed("The feed did not answer in time");
    } catch (IOException e) {
      return new SourceOutcome.Failed("The feed cannot be reached: " + e.getMessage());
    }
  }

  private static SourceOutcome read(HttpAnswer answer, JobSink sink) throws IOException {
    byte[] bytes = answer.body().readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      return new SourceOutcome.Failed("The feed is larger than " + MAX_BYTES + " bytes");
    }
    Feed read;
    try {
      read = Feed.read(bytes);
    } catch (SAXException e) {
      return new SourceOutcome.Failed("The answer is no RSS or Atom feed: " + e.getMessage());
    }
    List<Job> jobs = read.jobs();
    jobs.forEach(sink::accept);
    if (read.untitled() > 0) {
      String left = "Entries without a title left out: " + read.untitled();
      return jobs.isEmpty() ? new SourceOutcome.Failed(left) : new SourceOutcome.Partial(left);
    }
    return jobs.isEmpty()
        ? new SourceOutcome.Empty("The feed has no entries")
        : new SourceOutcome.Complete("");
  }

  private static SourceOutcome refused(HttpAnswer answer) {
    String said = "The feed answered with status " + answer.status();
    return switch (answer.status()) {
      case 429 -> new SourceOutcome.RateLimited(wait(answer), said);
      case 401, 403 -> new SourceOutcome.Blocked("forbidden", said);
      default -> new SourceOutcome.Failed(said);
    };
  }

  private static @Nullable Duration wait(HttpAnswer answer) {
    return answer
        .header("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(null);
  }
}
