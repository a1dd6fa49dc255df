package dev.candor.core;

import dev.candor.core.application.Applications;
import dev.candor.core.error.ConfigurationException;
import dev.candor.core.flow.IngestFlow;
import dev.candor.core.flow.SearchFlow;
import dev.candor.core.ingest.IngestPolicy;
import dev.candor.core.ingest.Ingestion;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SearchResult;
import dev.candor.core.llm.BackendStatus;
import dev.candor.core.llm.Gateway;
import dev.candor.core.llm.Ledger;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.provider.FoundProvider;
import dev.candor.core.provider.Providers;
import dev.candor.core.score.JobWishes;
import dev.candor.core.score.WishScorer;
import dev.candor.core.search.JobSearch;
import dev.candor.core.search.SearchListener;
import dev.candor.core.search.SearchPresets;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.llm.MeteredLlm;
import dev.candor.core.spi.score.JobScorer;
import dev.candor.core.spi.skill.SkillFinder;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.spi.store.DocumentStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One runtime: finds jobs, keeps them in an index, takes them up as applications, and hands out
 * models, stores and plug-ins. Everything is made on first use and closed with it. Thread-safe: any
 * service may be called from any thread, also from inside another service's callback. After {@link
 * #close()}, every call ends in a {@link dev.candor.core.error.ClosedException}.
 */
public final class Candor implements AutoCloseable {

  /** Time that {@link #close()} takes at most when {@code candor.close-timeout} says nothing. */
  public static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  /** How long a line of the ledger is kept when {@code candor.llm.ledger.keep} says nothing. */
  private static final Duration LEDGER_KEPT = Duration.ofDays(365);

  private final RuntimeContext context;
  private final Providers providers;
  private final @Nullable SearchPresets presets;
  private final Shutdown shutdown;

  Candor(RuntimeContext context, Providers providers, @Nullable SearchPresets presets) {
    this.context = context;
    this.providers = providers;
    this.presets = presets;
    this.shutdown =
        new Shutdown(
            context, context.settings().duration("candor.close-timeout").orElse(CLOSE_TIMEOUT));
    context.complete(providers, this::gateway);
  }

  /**
   * A runtime with what is on the class path, settings of the machine, and sensible defaults.
   *
   * @return to be closed by the caller
   * @throws dev.candor.core.error.ConfigurationException when settings or providers do not fit
   *     together
   */
  public static Candor create() {
    return builder().build();
  }

  /**
   * Starts a runtime of one's own.
   *
   * @return an empty builder
   */
  public static CandorBuilder builder() {
    return new CandorBuilder();
  }

  /**
   * Asks the sources, and indexes what they give.
   *
   * @param request what is looked for
   * @return jobs, best first, with one report for each source and counts over all that fit
   * @throws InterruptedException when interrupted; what was indexed before stays
   */
  public SearchResult search(SearchRequest request) throws InterruptedException {
    return part(SearchFlow.class, this::searchFlow).search(request);
  }

  /**
   * Asks the sources, indexes what they give, and tells of jobs as they arrive.
   *
   * @param request what is looked for
   * @param listener hears of jobs, one thread at a time, until this call returns; may cancel
   * @return the same as without a listener; after a cancel, what had arrived
   * @throws InterruptedException when interrupted; what was indexed before stays
   */
  public SearchResult search(SearchRequest request, SearchListener listener)
      throws InterruptedException {
    return part(SearchFlow.class, this::searchFlow).search(request, listener);
  }

  /**
   * Roles and regions that are looked for often.
   *
   * @return those given to the builder, else those of the file that the setting {@code
   *     candor.search.presets} names, else those in the box
   * @throws dev.candor.core.error.InvalidInputException when the file cannot be read
   */
  public SearchPresets presets() {
    return part(
        SearchPresets.class, () -> Objects.requireNonNullElseGet(presets, this::presetsOfSettings));
  }

  private SearchPresets presetsOfSettings() {
    return context
        .settings()
        .value("candor.search.presets", "the path of a file", Path::of)
        .map(SearchPresets::read)
        .orElseGet(SearchPresets::standard);
  }

  private SearchFlow searchFlow() {
    return new SearchFlow(
        jobSearch(), index(), context.clock(), IndexRetention.of(context.settings()));
  }

  private JobSearch jobSearch() {
    return part(JobSearch.class, this::newJobSearch);
  }

  private JobSearch newJobSearch() {
    List<JobSource> sources = providers.all(JobSource.class, UnconfiguredSource::new);
    JobSearch search =
        new JobSearch(sources, providers.require(Cache.class), context.clock(), context.executor())
            .withNamed(providers.onlyByName(JobSource.class, UnconfiguredSource::new));
    JobSearch timed = timed("candor.search.deadline", search, search::withDeadline);
    JobSearch windowed = timed("candor.search.repost-after", timed, timed::withRepostAfter);
    return part(SkillFinder.class).map(windowed::withSkills).orElse(windowed);
  }

  /** A part with the time of a setting; as it is where nothing is set. */
  private <T> T timed(String key, T usual, Function<Duration, T> with) {
    try {
      return context.settings().duration(key).map(with).orElse(usual);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          List.of("'" + key + "' cannot be used: " + e.getMessage()), "Correct the setting");
    }
  }

  /**
   * The applications: promote a job, move it through its states.
   *
   * @return kept in the store
   */
  public Applications applications() {
    return part(Applications.class, this::newApplications);
  }

  /**
   * The store of this runtime, for documents of one's own: each under a collection of its own name.
   *
   * @return closed with this runtime
   */
  public DocumentStore documents() {
    return providers.require(DocumentStore.class);
  }

  private Applications newApplications() {
    Applications usual =
        new Applications(providers.require(DocumentStore.class), index(), context.clock());
    return timed("candor.applications.undo-for", usual, usual::withUndoFor);
  }

  /**
   * Ingestion: pull what is new from a source, score it, take what fits. The scorer is the one
   * given or found; else wishes of the settings {@code candor.score.*}; else the wishes that a
   * search states itself.
   *
   * @return with bookmarks and history in the store
   */
  public Ingestion ingest() {
    return part(Ingestion.class, this::ingestion);
  }

  private Ingestion ingestion() {
    Clock clock = context.clock();
    IngestFlow flow =
        new IngestFlow(
            jobSearch(),
            new IngestFlow.Target(index(), applications(), clock),
            IndexRetention.of(context.settings()));
    Optional<JobScorer> scorer =
        part(JobScorer.class).or(() -> JobWishes.from(context.settings()).map(WishScorer::of));
    return new Ingestion(
            flow,
            providers.require(DocumentStore.class),
            clock,
            search -> scorer.orElseGet(() -> WishScorer.of(JobWishes.of(search))))
        .with(IngestPolicy.from(context.settings()));
  }

  /**
   * The index: query with facets, hide, show again, expire.
   *
   * @return closed with the runtime
   */
  public JobIndex index() {
    return providers.require(JobIndex.class);
  }

  /**
   * A model for one run. Without a backend every question ends in a typed "no model".
   *
   * @param budget what the run may use at most
   * @return tells what the run used
   */
  public MeteredLlm llm(Budget budget) {
    return gateway().within(LlmRun.NONE, budget);
  }

  /**
   * A model for one run, which the ledger and budgets know by name.
   *
   * @param run its id, and the application it works for
   * @param budget what the run may use at most
   * @return tells what the run used; see {@link Gateway} for what settings decide
   */
  public Gateway llm(LlmRun run, Budget budget) {
    return gateway().within(run, budget);
  }

  /**
   * Which backends there are, whether they are usable, and in which order they are asked. No model
   * is asked.
   *
   * @return those that are asked in their order, then the others by name
   * @throws dev.candor.core.error.ConfigurationException when settings name one that is not there,
   *     or a setting of models has another form
   */
  public List<BackendStatus> llmBackends() {
    gateway(); // what is wrong in settings of steps, budgets or breakers is told here too
    return Models.status(providers, context.settings());
  }

  /**
   * Every try to ask a model, with what it cost, kept in the store.
   *
   * @return readable without a backend
   */
  public Ledger ledger() {
    return part(
        Ledger.class,
        () ->
            new Ledger(
                () -> providers.require(DocumentStore.class),
                context.settings().duration("candor.llm.ledger.keep").orElse(LEDGER_KEPT)));
  }

  private Gateway gateway() {
    return part(
        Gateway.class, () -> Models.gateway(providers, context.settings(), ledger(), clock()));
  }

  /**
   * Everything that was given, found or is in the box, and from where.
   *
   * @return by plug, then by origin and name
   */
  public List<FoundProvider> providers() {
    return providers.found();
  }

  /**
   * Settings below {@code candor.} that are set and that nothing reads, such as a misspelt one.
   * Each is told in the log once, at the start or at the end. A plug-in's own settings lie below
   * its name, as in {@code candor.source.NAME.url}, and are free there; those of a source are told
   * once it was made and has not asked for them.
   *
   * @return one sentence each, naming the key and the one that may be meant, never a value
   */
  public List<String> unknownSettings() {
    return providers.unknownSettings();
  }

  /**
   * A part of this runtime by its plug, as the rule of providers chooses it.
   *
   * @param <T> the plug
   * @param plug its interface
   * @return made on first use; empty when nothing is given, found or in the box
   * @throws dev.candor.core.error.ConfigurationException when several were found and no setting
   *     names one
   */
  public <T> Optional<T> part(Class<T> plug) {
    return context.service(plug);
  }

  /**
   * All parts that implement a plug, or those that settings name.
   *
   * @param <T> the plug
   * @param plug its interface
   * @return what was given first, then by name
   * @throws dev.candor.core.error.ConfigurationException when one cannot be made
   */
  public <T> List<T> parts(Class<T> plug) {
    return providers.all(plug);
  }

  /**
   * The settings of this runtime.
   *
   * @return typed
   */
  public SettingReader settings() {
    return context.settings();
  }

  /**
   * The only source of time.
   *
   * @return the clock of this runtime
   */
  public Clock clock() {
    return context.clock();
  }

  private <T> T part(Class<T> type, Supplier<T> maker) {
    return context.parts().get(type, type.getSimpleName(), true, maker);
  }

  /**
   * Closes what was made, the last first, and ends all threads. What was given stays open. Waits
   * for {@code candor.close-timeout} at most; a part that hangs is interrupted and told in the log.
   * Idempotent.
   */
  @Override
  public void close() {
    providers.logUnknownSettings();
    shutdown.run();
  }
}
