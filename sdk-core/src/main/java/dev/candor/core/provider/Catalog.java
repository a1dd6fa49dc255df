package dev.candor.core.provider;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.provider.Candidate.Origin;
import dev.candor.core.spi.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All candidates, and the rule by which one is chosen: (1) what was given; (2) the one that
 * settings name; (3) the only one found; several are an error; none, then the built-in. Immutable.
 */
final class Catalog {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  private final Settings settings;
  private final List<Candidate> candidates;
  private final List<String> problems;

  private Catalog(Settings settings, List<Candidate> candidates, List<String> problems) {
    this.settings = settings;
    this.candidates =
        candidates.stream()
            .sorted(
                Comparator.comparing((Candidate one) -> one.plug().getName())
                    .thenComparing(Candidate::origin)
                    .thenComparing(one -> one.origin() == Origin.BUILT_IN ? "" : one.name()))
            .toList();
    this.problems = List.copyOf(problems);
  }

  /**
   * Checks names and choices.
   *
   * @throws ConfigurationException when two of one plug have the same name, or a setting names one
   *     that is not there
   */
  static Catalog of(
      Settings settings,
      List<Candidate> given,
      Discovery.Findings found,
      List<Provider<?>> builtIn) {
    List<String> broken = new ArrayList<>(found.problems());
    List<Candidate> all = new ArrayList<>(given);
    for (Discovery.Located located : found.providers()) {
      candidate(located.provider(), located.location(), Origin.FOUND, broken)
          .filter(one -> given.stream().noneMatch(other -> isSame(one, other)))
          .ifPresent(all::add);
    }
    for (Provider<?> provider : builtIn) {
      candidate(provider, "built in", Origin.BUILT_IN, broken).ifPresent(all::add);
    }
    Catalog catalog = new Catalog(settings, all, broken);
    Problems wrong = new Problems();
    catalog.findDuplicates(wrong);
    catalog.plugs().forEach(plug -> wrong.check(() -> catalog.checkNamed(plug)));
    wrong.throwIfAny(
        "Leave one provider of each name; in a setting, name one of those found, or add the jar of"
            + " the one that is meant"
            + catalog.artifacts());
    return catalog;
  }

  /** Where the providers are that settings name in vain, as far as that is known. */
  private String artifacts() {
    List<String> artifacts =
        plugs().stream()
            .filter(plug -> names(plug).stream().anyMatch(name -> isMissing(plug, name)))
            .map(PlugSetting::artifactOf)
            .filter(artifact -> !artifact.isEmpty())
            .distinct()
            .toList();
    return artifacts.isEmpty() ? "" : " (" + String.join(", ", artifacts) + ", or a plug-in)";
  }

  private boolean isMissing(Class<?> plug, String name) {
    return !name.equals(PlugSetting.BUILT_IN) && of(plug, name).isEmpty();
  }

  private static boolean isSame(Candidate one, Candidate other) {
    return one.plug().equals(other.plug()) && one.name().equals(other.name());
  }

  private static Optional<Candidate> candidate(
      Provider<?> provider, String location, Origin origin, List<String> broken) {
    String what = "The provider " + provider.getClass().getName() + " (" + location + ")";
    try {
      String name = provider.name();
      Class<?> plug = provider.plug();
      if (name == null || !NAME.matcher(name).matches() || name.equals(PlugSetting.BUILT_IN)) {
        broken.add(what + " has the name '" + name + "', which is not " + NAME.pattern());
      } else if (plug == null || !plug.isInterface()) {
        broken.add(what + " names no interface as its plug");
      } else {
        return Optional.of(new Candidate(plug, name, provider, location, origin));
      }
    } catch (RuntimeException | LinkageError e) {
      broken.add(what + " does not tell its name and plug: " + e);
    }
    return Optional.empty();
  }

  private void findDuplicates(Problems wrong) {
    Map<String, List<Candidate>> byName = new LinkedHashMap<>();
    for (Candidate one : candidates) {
      String key = one.plug().getName() + " " + one.name();
      byName.computeIfAbsent(key, absent -> new ArrayList<>()).add(one);
    }
    for (List<Candidate> same : byName.values()) {
      if (same.size() > 1) {
        wrong.add(
            same.stream()
                .map(one -> one.provider().getClass().getName() + " (" + one.location() + ")")
                .sorted()
                .collect(
                    Collectors.joining(
                        " and ",
                        same.get(0).plug().getSimpleName()
                            + " '"
                            + same.get(0).name()
                            + "' is there "
                            + same.size()
                            + " times: ",
                        "")));
      }
    }
  }

  private Set<Class<?>> plugs() {
    Set<Class<?>> plugs = new LinkedHashSet<>();
    Stream.of(PlugSetting.values()).map(PlugSetting::plug).forEach(plugs::add);
    candidates.stream().map(Candidate::plug).forEach(plugs::add);
    return plugs;
  }

  private void checkNamed(Class<?> plug) {
    for (String name : names(plug)) {
      if (isMissing(plug, name)) {
        throw unknown(plug, name);
      }
    }
  }

  private List<String> names(Class<?> plug) {
    String text = settings.text(PlugSetting.keyOf(plug)).orElse("");
    return Stream.of(text.split(",", -1)).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }

  private Stream<Candidate> of(Class<?> plug) {
    return candidates.stream().filter(one -> one.plug().equals(plug));
  }

  private Stream<Candidate> of(Class<?> plug, Origin origin) {
    return of(plug).filter(one -> one.origin() == origin);
  }

  Optional<Candidate> of(Class<?> plug, String name) {
    return of(plug).filter(one -> one.name().equals(name)).findFirst();
  }

  /**
   * Chooses one, without creating it.
   *
   * @return empty when there is none, or settings ask for a built-in that is not among these
   */
  Optional<Candidate> choose(Class<?> plug) {
    Optional<Candidate> given = of(plug, Origin.GIVEN).findFirst();
    if (given.isPresent()) {
      return given;
    }
    List<String> names = names(plug);
    if (names.size() > 1) {
      throw new ConfigurationException(
          List.of(settings.describe(PlugSetting.keyOf(plug)) + " names several"), "Name one");
    }
    if (names.size() == 1 && !names.get(0).equals(PlugSetting.BUILT_IN)) {
      return Optional.of(of(plug, names.get(0)).orElseThrow(() -> unknown(plug, names.get(0))));
    }
    List<Candidate> unasked = names.isEmpty() ? unasked(plug) : List.of();
    if (unasked.size() > 1) {
      throw several(plug, unasked);
    }
    return unasked.isEmpty() ? of(plug, Origin.BUILT_IN).findFirst() : Optional.of(unasked.get(0));
  }

  private List<Candidate> unasked(Class<?> plug) {
    return of(plug, Origin.FOUND).filter(one -> !isOnlyByName(one)).toList();
  }

  private boolean isOnlyByName(Candidate one) {
    return one.provider().onlyByName(settings);
  }

  /** What a caller may name besides all that are chosen; none where settings name those. */
  List<Candidate> onlyByName(Class<?> plug) {
    return names(plug).isEmpty() ? of(plug).filter(this::isOnlyByName).toList() : List.of();
  }

  /** Chooses all: what was given, then those that settings name, or else all found. */
  List<Candidate> chooseAll(Class<?> plug) {
    List<Candidate> all = new ArrayList<>(of(plug, Origin.GIVEN).toList());
    List<String> names = names(plug);
    if (names.isEmpty()) {
      all.addAll(unasked(plug));
      of(plug, Origin.BUILT_IN).filter(one -> !isOnlyByName(one)).forEach(all::add);
    }
    for (String name : names) {
      List<Candidate> named =
          name.equals(PlugSetting.BUILT_IN)
              ? of(plug, Origin.BUILT_IN).toList()
              : List.of(of(plug, name).orElseThrow(() -> unknown(plug, name)));
      named.stream().filter(one -> !all.contains(one)).forEach(all::add);
    }
    return all;
  }

  private ConfigurationException unknown(Class<?> plug, String name) {
    List<String> wrong = new ArrayList<>();
    wrong.add(
        settings.describe(PlugSetting.keyOf(plug))
            + " names the "
            + plug.getSimpleName()
            + " '"
            + name
            + "', but found are: "
            + namesOf(of(plug).toList()));
    wrong.addAll(problems);
    return new ConfigurationException(wrong, PlugSetting.remedyFor(plug));
  }

  private ConfigurationException several(Class<?> plug, List<Candidate> several) {
    String key = PlugSetting.keyOf(plug);
    return new ConfigurationException(
        List.of(
            "Several were found for "
                + plug.getSimpleName()
                + ", and "
                + key
                + " is not set: "
                + several.stream()
                    .map(one -> "'" + one.name() + "' (" + one.location() + ")")
                    .collect(Collectors.joining(", "))),
        "Set " + key + " to one of: " + namesOf(of(plug).toList()));
  }

  private static String namesOf(List<Candidate> some) {
    String names = some.stream().map(Candidate::name).sorted().collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  List<String> problems() {
    return problems;
  }
}
