package dev.candor.sources.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.net.AddressRule;
import dev.candor.core.net.Manners;
import dev.candor.core.net.OkHttpTransport;
import dev.candor.core.net.PoliteTransport;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.source.Collected;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way in which a server fails has its outcome, and none is empty. Extend it, and say how the
 * source is made: it is run against a server on this machine over the transport and the manners of
 * the SDK. A source that differs from the table on purpose says so in {@link #own}.
 */
public abstract class FailureBodies {

  /** What a source reads. */
  protected enum Reads {
    /** An interface for programs. */
    JSON,
    /** One page that a person named. */
    PAGE
  }

  /** Long enough for a server on this machine, short enough to wait for. */
  private static final Duration HASTE = Duration.ofSeconds(12);

  private static final Duration GREATEST_HASTE = Duration.ofMillis(400);

  private static OkHttpTransport wire;

  @BeforeAll
  static void open() {
    wire = new OkHttpTransport(new AddressRule(true, false));
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  /**
   * Makes the source, over HTTP of the runtime.
   *
   * @param runtime to which settings are to be added
   * @param site where the source is to ask
   * @return the source
   */
  protected abstract JobSource source(FakeProviderContext runtime, URI site);

  /**
   * What the source reads, which decides what it makes of some failures.
   *
   * @return default: JSON
   */
  protected Reads reads() {
    return Reads.JSON;
  }

  /**
   * What is asked for.
   *
   * @return default: everything
   */
  protected SearchRequest request() {
    return SearchRequest.all();
  }

  /**
   * Outcomes that differ from the table on purpose.
   *
   * @return by name of the failure; none by default
   */
  protected Map<String, String> own() {
    return Map.of();
  }

  /**
   * The body of a first page with at least one job, after which the source asks for another.
   *
   * @return empty, the default, for a source that asks once
   */
  protected Optional<String> firstOfSeveral() {
    return Optional.empty();
  }

  static List<Failure> failures() {
    return Failures.all();
  }

  @Test
  final void the_table_has_forty_and_more_by_different_names() {
    Set<String> names = new HashSet<>();
    failures().forEach(one -> names.add(one.name()));
    assertEquals(failures().size(), names.size());
    assertTrue(names.size() >= 40);
    assertTrue(names.containsAll(own().keySet()), own().keySet().toString());
  }

  @ParameterizedTest
  @MethodSource("failures")
  final void a_failure_has_its_outcome(Failure failure) throws Exception {
    Collected found = Collected.all();
    SourceOutcome outcome;
    try (FailingSite site = new FailingSite(List.of(failure.behaviour()))) {
      outcome = search(failure, failure.where().uri(site), found);
    }
    assertEquals(expected(failure), told(outcome), outcome.detail());
    assertEquals(List.of(), found.jobs());
    assertTold(outcome);
  }

  @ParameterizedTest
  @MethodSource("failures")
  final void a_failure_after_a_page_keeps_its_jobs(Failure failure) throws Exception {
    assumeTrue(firstOfSeveral().isPresent() && failure.where() == Failure.Where.SITE);
    Failure.Behaviour first =
        FailingSite.answer(200, "application/json", firstOfSeveral().orElseThrow());
    Collected found = Collected.all();
    SourceOutcome outcome;
    try (FailingSite site = new FailingSite(List.of(first, failure.behaviour()))) {
      outcome = search(failure, site.uri(), found);
    }
    List<Job> jobs = found.jobs();
    assertFalse(jobs.isEmpty(), outcome.name() + ": " + outcome.detail());
    String alone = expected(failure);
    boolean asked = alone.startsWith("Blocked") || alone.startsWith("RateLimited");
    assertEquals(asked ? alone : "Partial", told(outcome), outcome.detail());
    assertTold(outcome);
  }

  private String expected(Failure failure) {
    String usual = reads() == Reads.JSON ? failure.api() : failure.page();
    return own().getOrDefault(failure.name(), usual);
  }

  private SourceOutcome search(Failure failure, URI site, Collected found)
      throws InterruptedException {
    SettableClock clock = SettableClock.create();
    FakeProviderContext runtime = new FakeProviderContext().clock(clock);
    runtime.setting(Manners.ALLOW_LOOPBACK, "true");
    Manners manners = Manners.from(runtime.settings());
    boolean late = failure.api().equals("Failed:timeout");
    HttpTransport http =
        new Hasty(new PoliteTransport(wire, manners, clock), late ? GREATEST_HASTE : HASTE);
    runtime.with(HttpTransport.class, http);
    return source(runtime, site).search(request(), found);
  }

  private static String told(SourceOutcome outcome) {
    if (outcome instanceof SourceOutcome.Blocked blocked) {
      return outcome.name() + ":" + blocked.kind();
    }
    if (outcome instanceof SourceOutcome.Failed failed) {
      return outcome.name() + ":" + failed.kind();
    }
    boolean waits =
        outcome instanceof SourceOutcome.RateLimited limited && limited.retryAfter() != null;
    return waits
        ? outcome.name() + ":" + ((SourceOutcome.RateLimited) outcome).retryAfter()
        : outcome.name();
  }

  private static void assertTold(SourceOutcome outcome) {
    assertFalse(outcome.detail().isBlank(), outcome.name());
    assertTrue(outcome.detail().length() <= 500, outcome.detail());
    assertFalse(outcome.detail().contains("Exception"), outcome.detail());
  }

  /** Waits less long than sources do. */
  private record Hasty(HttpTransport http, Duration most) implements HttpTransport {
    @Override
    public HttpAnswer send(HttpExchange exchange) throws IOException, InterruptedException {
      boolean longer = exchange.timeout().compareTo(most) > 0;
      return http.send(longer ? exchange.within(most) : exchange);
    }

    @Override
    public void close() {}
  }
}
