package dev.candor.examples.benchmarks;

import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.provider.Settings;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** A board in memory: its pages come without a network, so that reading them is all there is. */
final class MemoryBoard implements ProviderContext, HttpTransport {

  private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

  /** The pages of a board by number from 0. */
  interface Pages {
    InputStream open(int number) throws IOException;
  }

  private final Map<String, String> settings;
  private final Pages pages;
  private int asked;

  /** The pages by number from 0; each search asks from the first one. */
  MemoryBoard(String source, Map<String, String> more, Pages pages) {
    this.settings = new HashMap<>(more);
    settings.put("candor.source." + source + ".base-url", "https://board.example");
    settings.put("candor.source." + source + ".api-key", "none");
    this.pages = pages;
  }

  JobSource source(Provider<JobSource> provider) {
    return provider.create(this);
  }

  /** Hands over every job of the board, and tells how it ended. */
  SourceOutcome all(JobSource source, SearchRequest request, Consumer<Job> jobs)
      throws InterruptedException {
    asked = 0;
    return source.search(
        request,
        new JobSink() {
          @Override
          public void accept(Job job) {
            jobs.accept(job);
          }

          @Override
          public boolean wantsMore() {
            return true;
          }
        });
  }

  @Override
  public HttpAnswer send(HttpExchange exchange) throws IOException {
    return new HttpAnswer(
        200,
        exchange.uri(),
        Map.of("Content-Type", List.of("text/plain; charset=utf-8")),
        pages.open(asked++));
  }

  @Override
  public void close() {}

  @Override
  public SettingReader settings() {
    return Settings.of(settings);
  }

  @Override
  public Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Override
  public HttpTransport http() {
    return this;
  }

  @Override
  public Optional<Path> home() {
    return Optional.empty();
  }

  @Override
  public Executor executor() {
    return Runnable::run;
  }

  @Override
  public <T> Optional<T> service(Class<T> type) {
    return Optional.empty();
  }
}
