package dev.candor.core.provider;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.provider.Candidate.Origin;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.source.JobSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one runtime uses for each plug: chosen by the rule of the house, created on first use.
 * Thread-safe.
 */
public final class Providers {

  private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

  private final Catalog catalog;
  private final Parts parts;
  private final ProviderContext context;
  private final Set<Class<?>> multiple = ConcurrentHashMap.newKeySet();
  private final Settings settings;
  private final KnownSettings known;
  private final Set<String> madeSources = new ConcurrentSkipListSet<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  private Providers(Settings settings, Catalog catalog, Parts parts, ProviderContext context) {
    this.settings = settings;
    this.known = new KnownSettings(catalog.candidates());
    this.catalog = catalog;
    this.parts = parts;
    this.context = context;
    multiple.add(PlugSetting.SOURCES.plug());
  }

  /**
   * What is given, found and built in. Built up by one thread.
   *
   * @param settings name what is chosen
   * @return without anything so far
   */
  public static Builder builder(Settings settings) {
    return new Builder(settings);
  }

  /**
   * The one that is chosen.
   *
   * @param <T> the plug
   * @param plug its interface
   * @return created on first use; empty when nothing is given, found or built in
   * @throws ConfigurationException when several were found and no setting names one, or it cannot
   *     be created
   */
  public <T> Optional<T> one(Class<T> plug) {
    return catalog.choose(plug).map(one -> created(plug, one));
  }

  /**
   * The one of a name, chosen or not.
   *
   * @param <T> the plug
   * @param plug its interface
   * @param name of its provider
   * @return created on first use; empty when there is none of that name
   * @throws ConfigurationException when it cannot be created
   */
  public <T> Optional<T> named(Class<T> plug, String name) {
    return catalog.of(plug, name).map(one -> created(plug, one));
  }

  /**
   * The one that is chosen, or the caller's own.
   *
   * @param <T> the plug
   * @param plug its interface
   * @param builtIn makes what is used when nothing else is chosen; of several callers the first is
   *     asked
   * @return created on first use
   * @throws ConfigurationException as in {@link #one(Class)}
   */
  public <T> T oneOr(Class<T> plug, Supplier<T> builtIn) {
    Optional<Candidate> chosen = catalog.choose(plug);
    return chosen.isPresent()
        ? created(plug, chosen.get())
        : parts.get(plug, plug.getSimpleName() + " (built in)", true, builtIn);
  }

  /**
   * The one that is chosen.
   *
   * @param <T> the plug
   * @param plug its interface
   * @return created on first use
   * @throws ConfigurationException as in {@link #one(Class)}, or naming what to add when there is
   *     none
   */
  public <T> T require(Class<T> plug) {
    return one(plug)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    List.of("There is no " + plug.getSimpleName()), PlugSetting.remedyFor(plug)));
  }

  /**
   * All that are given or found, or those that settings name.
   *
   * @param <T> the plug
   * @param plug its interface
   * @return what was given first, then by name
   * @throws ConfigurationException when one cannot be created
   */
  public <T> List<T> all(Class<T> plug) {
    return all(
        plug,
        (name, failure) -> {
          throw failure;
        });
  }

  /**
   * All that are given or found, or those that settings name; one that cannot be created hides no
   * other.
   *
   * @param <T> the plug
   * @param plug its interface
   * @param standIn stands in for one that cannot be created, given its name and why
   * @return what was given first, then by name
   */
  public <T> List<T> all(
      Class<T> plug, BiFunction<String, ConfigurationException, ? extends T> standIn) {
    multiple.add(plug);
    List<T> all = new ArrayList<>();
    for (Candidate one : catalog.chooseAll(plug)) {
      all.add(created(plug, one, standIn));
    }
    return List.copyOf(all);
  }

  /**
   * Those that work only when a caller names them; none where settings name what is used.
   *
   * @param <T> the plug
   * @param plug its interface
   * @param standIn stands in for one that cannot be created, given its name and why
   * @return by name; created when first asked for
   */
  public <T> Map<String, Supplier<T>> onlyByName(
      Class<T> plug, BiFunction<String, ConfigurationException, ? extends T> standIn) {
    Map<String, Supplier<T>> rest = new TreeMap<>();
    for (Candidate one : catalog.onlyByName(plug)) {
      rest.put(one.name(), () -> created(plug, one, standIn));
    }
    return Collections.unmodifiableMap(rest);
  }

  private <T> T created(
      Class<T> plug,
      Candidate one,
      BiFunction<String, ConfigurationException, ? extends T> standIn) {
    try {
      return created(plug, one);
    } catch (ConfigurationException e) {
      return standIn.apply(one.name(), e);
    }
  }

  private <T> T created(Class<T> plug, Candidate one) {
    refuseSwitchedOff(plug, one);
    boolean owned = one.origin() != Origin.GIVEN;
    T made = plug.cast(parts.get(one, one.describe(), owned, () -> one.create(context)));
    if (owned && plug.equals(JobSource.class)) {
      madeSources.add(one.name());
    }
    return made;
  }

  /**
   * Settings of this SDK's prefix that nothing reads: a key that neither the SDK nor a provider
   * found has; of a source that was made so far, also one that it has not asked for. What lies
   * below the name of another provider is that provider's own.
   *
   * @return one sentence each, naming the key and what may be meant; no values
   */
  public List<String> unknownSettings() {
    List<String> all = new ArrayList<>(settings.unknown(known));
    madeSources.forEach(name -> all.addAll(settings.unread("candor.source." + name + ".", known)));
    return List.copyOf(all);
  }

  /**
   * Everything that was given, found or is built in.
   *
   * @return by plug, then by origin and name
   */
  public List<FoundProvider> found() {
    return catalog.candidates().stream()
        .map(one -> new FoundProvider(one.plug(), one.name(), one.location(), isChosen(one)))
        .toList();
  }

  private boolean isChosen(Candidate one) {
    if (multiple.contains(one.plug())) {
      return catalog.chooseAll(one.plug()).contains(one);
    }
    try {
      return catalog.choose(one.plug()).equals(Optional.of(one));
    } catch (ConfigurationException e) {
      return false; // several, and none is chosen: told when the plug is asked for
    }
  }

  private void log() {
    LOG.info("Providers: {}", join(found().stream().map(FoundProvider::toString).toList()));
    for (String problem : problems()) {
      LOG.warn("{}", problem);
    }
    logUnknownSettings();
  }

  /** Logs each setting that nothing reads, as far as that is known now, once. */
  public void logUnknownSettings() {
    for (String unknown : unknownSettings()) {
      if (told.add(unknown)) {
        LOG.warn("{}", unknown);
      }
    }
  }

  private void refuseSwitchedOff(Class<?> plug, Candidate one) {
    String key = "candor.source." + one.name() + ".enabled";
    if (plug.equals(JobSource.class) && !settings.flag(key).orElse(true)) {
      throw new ConfigurationException(
          List.of("The source '" + one.name() + "' is switched off: " + settings.describe(key)),
          "Set " + key + " to true, or take it away");
    }
  }

  private static String join(List<String> parts) {
    return parts.stream().collect(Collectors.joining("; "));
  }

  /**
   * Providers that could not be loaded.
   *
   * @return one sentence each
   */
  public List<String> problems() {
    return catalog.problems();
  }

  /** Gathers candidates. Not thread-safe. */
  public static final class Builder {
    private final Settings settings;
    private final List<Candidate> given = new ArrayList<>();
    private final List<Provider<?>> builtIn = new ArrayList<>();

    private Builder(Settings settings) {
      this.settings = settings;
    }

    /**
     * Gives a thing that is used before all others, and never closed.
     *
     * @param <T> the plug
     * @param plug its interface
     * @param name its name; hides what is found under the same name
     * @param thing the thing
     * @return this
     */
    public <T> Builder given(Class<T> plug, String name, T thing) {
      Provider<T> provider = new Given<>(plug, name, thing);
      given.add(new Candidate(plug, name, provider, "given", Origin.GIVEN));
      return this;
    }

    /**
     * Adds a provider that is used when nothing else is.
     *
     * @param provider of several for one plug the first is used, unless settings name another
     * @return this
     */
    public Builder builtIn(Provider<?> provider) {
      builtIn.add(provider);
      return this;
    }

    /**
     * Looks for providers, checks names and choices, and logs once what was found.
     *
     * @param discovery finds providers
     * @param parts keeps what is created
     * @param context is handed to providers
     * @return the providers of one runtime
     * @throws ConfigurationException when two providers of one plug have the same name, or a
     *     setting names one that is not there
     */
    public Providers build(Discovery discovery, Parts parts, ProviderContext context) {
      Catalog catalog = Catalog.of(settings, given, discovery.find(), builtIn);
      Providers providers = new Providers(settings, catalog, parts, context);
      providers.log();
      return providers;
    }
  }

  private record Given<T>(Class<T> plug, String name, T thing) implements Provider<T> {
    @Override
    public T create(ProviderContext context) {
      return thing;
    }
  }
}
