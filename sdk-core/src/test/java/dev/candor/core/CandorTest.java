package dev.candor.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.ConfigurationException;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SearchResult;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.StepDefaults;
import dev.candor.core.prompt.Tier;
import dev.candor.core.provider.Discovery;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.llm.StepCatalog;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.work.Application;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One runtime as a user meets it. */
final class CandorTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final SettableClock clock = SettableClock.create();

  private CandorBuilder runtime() {
    return Candor.builder().discovery(Discovery.none()).clock(clock);
  }

  /** Gives one job, after doing what a test wants. */
  private record Board(String name, Callable<?> before) implements JobSource {

    @Override
    public Capabilities capabilities() {
      return Capabilities.withNative();
    }

    @Override
    public SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException {
      try {
        before.call();
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        return new SourceOutcome.Failed(String.valueOf(e.getMessage()));
      }
      sink.accept(Job.builder(JobId.of(name, "1"), name, "Baker").company("Rye & Sons").build());
      return new SourceOutcome.Complete("");
    }
  }

  private static Board board(String name) {
    return new Board(name, () -> null);
  }

  @Test
  void finds_promotes_and_remembers() throws Exception {
    try (Candor candor = runtime().source(board("ovens")).build()) {
      SearchResult found = candor.search(SearchRequest.titled("Baker"));
      assertEquals(1, found.jobs().size());
      Application application = candor.applications().promote(found.jobs().get(0).id());
      assertEquals("Baker", application.job().title());
      assertEquals(List.of(application), candor.applications().list());
      assertTrue(candor.index().hide(application.job().id(), true));
      assertEquals(List.of(), candor.search(SearchRequest.titled("Baker")).jobs());
    }
  }

  @Test
  void a_home_keeps_jobs_and_applications(@TempDir Path home) throws Exception {
    Application application;
    try (Candor candor = runtime().home(home).source(board("ovens")).build()) {
      Job job = candor.search(SearchRequest.all()).jobs().get(0);
      application = candor.applications().promote(job.id());
    }
    try (Candor candor = runtime().setting("candor.home", home.toString()).build()) {
      assertEquals(List.of(application), candor.applications().list());
      assertTrue(candor.index().get(application.job().id()).orElseThrow().promoted());
    }
  }

  @Test
  void a_time_that_cannot_be_used_is_refused_by_the_name_of_its_setting() {
    for (String key :
        List.of(
            "candor.search.deadline",
            "candor.search.repost-after",
            "candor.applications.undo-for",
            "candor.ingest.lease")) {
      try (Candor candor = runtime().setting(key, "0s").build()) {
        String message = assertThrows(ConfigurationException.class, candor::ingest).getMessage();
        assertTrue(message.contains(key.replace("lease", "*")), message);
      }
    }
  }

  @Test
  void without_a_model_the_answer_is_a_typed_no_model() throws Exception {
    Step step = new Step("posting-structure", Tier.LOW);
    StepCatalog catalog = () -> List.of(StepDefaults.of(step));
    try (Candor candor = runtime().use(StepCatalog.class, catalog).build()) {
      Prompt prompt = Prompt.of(step, "", "Hello?");
      LlmFailure failure =
          assertInstanceOf(LlmFailure.class, candor.llm(Budget.calls(3)).ask(prompt));
      assertEquals(LlmFailure.Kind.NO_MODEL, failure.kind());
    }
  }

  @Test
  void any_service_may_be_called_from_inside_another_ones_callback() {
    AtomicReference<Candor> self = new AtomicReference<>();
    Board nested =
        new Board(
            "nested",
            () -> {
              SearchRequest inner =
                  SearchRequest.builder().sources(List.of("ovens")).limit(5).build();
              Job job = self.get().search(inner).jobs().get(0);
              self.get().applications().promote(job.id());
              Cache cache = self.get().part(Cache.class).orElseThrow();
              return cache.get(
                  "outer",
                  Duration.ofHours(1),
                  () -> self.get().search(inner).jobs().get(0).title());
            });
    everywhere(
        () -> {
          try (Candor candor = runtime().source(board("ovens")).source(nested).build()) {
            self.set(candor);
            SearchResult found = candor.search(SearchRequest.all());
            assertEquals(
                List.of("Complete", "Complete"),
                found.sources().stream().map(report -> report.outcome().name()).toList());
            assertEquals(1, candor.applications().list().size());
          }
          return null;
        });
  }

  /** On this thread, on the only thread of a pool, and on a virtual thread where there are any. */
  private static void everywhere(Callable<?> body) {
    for (ExecutorService pool : pools()) {
      try {
        Future<?> done = pool.submit(body);
        assertTimeoutPreemptively(SOON, () -> done.get());
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static List<ExecutorService> pools() {
    List<ExecutorService> pools = new ArrayList<>(List.of(Executors.newSingleThreadExecutor()));
    try {
      pools.add(
          (ExecutorService)
              Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
    } catch (ReflectiveOperationException e) {
      assertTrue(Runtime.version().feature() < 21);
    }
    return pools;
  }

  @Test
  void closing_twice_is_closing_once_and_leaves_no_thread() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Candor candor = runtime().source(board("ovens")).source(board("mills")).build();
    candor.search(SearchRequest.all());
    candor.applications().list();
    candor.close();
    candor.close();
    List<Thread> ours =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !before.contains(thread) && thread.getName().startsWith("candor"))
            .toList();
    for (Thread thread : ours) {
      thread.join(SOON.toMillis());
      assertFalse(thread.isAlive(), thread.getName());
    }
    assertThrows(ClosedException.class, () -> candor.search(SearchRequest.all()));
    assertThrows(ClosedException.class, candor::applications);
  }

  @Test
  void what_was_given_is_not_closed_and_what_hangs_does_not_hang_the_caller() {
    CountDownLatch interrupted = new CountDownLatch(1);
    Provider<Hanging> hanging =
        new Provider<>() {
          @Override
          public Class<Hanging> plug() {
            return Hanging.class;
          }

          @Override
          public String name() {
            return "hanging";
          }

          @Override
          public Hanging create(ProviderContext context) {
            return () -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
            };
          }
        };
    Discovery found =
        () -> new Discovery.Findings(List.of(new Discovery.Located(hanging, "here")), List.of());
    Candor candor = runtime().discovery(found).setting("candor.close-timeout", "200ms").build();
    assertTrue(candor.part(Hanging.class).isPresent());
    assertTimeoutPreemptively(
        SOON,
        () -> {
          candor.close();
          interrupted.await();
        });
  }

  /** A plug-in of a plug nobody knows, which does not close. */
  interface Hanging extends AutoCloseable {
    @Override
    void close();
  }

  @Test
  void a_source_that_lacks_settings_says_so_and_hides_no_other() throws Exception {
    Discovery broken =
        () -> new Discovery.Findings(List.of(new Discovery.Located(new Keyless(), "x")), List.of());
    try (Candor candor = runtime().discovery(broken).source(board("ovens")).build()) {
      SearchResult found = candor.search(SearchRequest.all());
      assertEquals(1, found.jobs().size());
      assertEquals(
          Set.of("Complete", "NeedsConfiguration"),
          found.sources().stream().map(s -> s.outcome().name()).collect(Collectors.toSet()));
    }
  }

  /** Cannot be made without a key. */
  private static final class Keyless implements Provider<JobSource> {
    @Override
    public Class<JobSource> plug() {
      return JobSource.class;
    }

    @Override
    public String name() {
      return "keyless";
    }

    @Override
    public JobSource create(ProviderContext context) {
      throw new ConfigurationException(
          List.of("'candor.source.keyless.api-key' is not set"), "Set");
    }
  }

  @Test
  void a_wrong_setting_is_named_with_value_form_and_origin() {
    CandorBuilder wrong = runtime().setting("candor.close-timeout", "soon");
    ConfigurationException e = assertThrows(ConfigurationException.class, wrong::build);
    Stream.of("candor.close-timeout", "'soon'", "builder setting", "PT6H")
        .forEach(part -> assertTrue(e.getMessage().contains(part), e.getMessage()));
  }

  @Test
  void a_home_that_is_a_file_is_a_wrong_setting(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("home"), "mine");
    CandorBuilder wrong = runtime().home(file);
    ConfigurationException e = assertThrows(ConfigurationException.class, wrong::build);
    assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void tells_what_is_in_the_box_and_which_is_used() {
    try (Candor candor = runtime().build()) {
      List<String> found = candor.providers().stream().map(Object::toString).toList();
      assertTrue(found.stream().anyMatch(one -> one.contains("lucene")), found.toString());
      assertTrue(candor.part(DocumentStore.class).orElseThrow().get(key()).isEmpty());
    }
  }

  private static DocumentKey key() {
    return new DocumentKey("shelves", "1");
  }
}
