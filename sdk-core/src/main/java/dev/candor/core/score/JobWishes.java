package dev.candor.core.score;

import com.google.common.base.Splitter;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.Seniority;
import dev.candor.core.spi.SettingReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the candidate wishes, as plain values.
 *
 * @param titles job titles, any of which is right; empty for any
 * @param keywords words that the posting should have, such as skills; empty for none
 * @param places names of places, any of which is right; empty for anywhere
 * @param remote whether remote work is wished: right wherever it is, and better than a place
 * @param levels levels of seniority, any of which is right; empty for any
 * @param excluded employers that are out of the question
 */
public record JobWishes(
    List<String> titles,
    List<String> keywords,
    List<String> places,
    boolean remote,
    Set<Seniority> levels,
    List<String> excluded) {

  private static final Splitter BY_COMMA = Splitter.on(',').trimResults().omitEmptyStrings();
  private static final Splitter BY_SPACE = Splitter.on(' ').trimResults().omitEmptyStrings();

  /** Strips and copies. */
  public JobWishes {
    titles = stripped(titles);
    keywords = stripped(keywords);
    places = stripped(places);
    levels = Set.copyOf(levels);
    excluded = stripped(excluded);
  }

  private static List<String> stripped(List<String> words) {
    return words.stream().map(String::strip).filter(w -> !w.isEmpty()).distinct().toList();
  }

  /**
   * No wishes, to be added to.
   *
   * @return nothing is right or wrong
   */
  public static JobWishes none() {
    return new JobWishes(List.of(), List.of(), List.of(), false, Set.of(), List.of());
  }

  /**
   * The wishes that a search states.
   *
   * @param request its titles, words, places and remote work
   * @return wishes for the same
   */
  public static JobWishes of(SearchRequest request) {
    return new JobWishes(
        request.titles(),
        BY_SPACE.splitToList(request.text()),
        request.places(),
        request.remoteOnly(),
        Set.of(),
        List.of());
  }

  /**
   * The wishes that settings state: {@code candor.score.titles}, {@code .keywords}, {@code
   * .places}, {@code .levels} and {@code .excluded}, lists with commas, and {@code .remote}.
   *
   * @param settings of the runtime
   * @return empty when none of them is set
   * @throws dev.candor.core.error.ConfigurationException when one cannot be read
   */
  public static Optional<JobWishes> from(SettingReader settings) {
    JobWishes wishes =
        new JobWishes(
            list(settings, "titles"),
            list(settings, "keywords"),
            list(settings, "places"),
            settings.flag("candor.score.remote").orElse(false),
            settings.value("candor.score.levels", levelsForm(), JobWishes::levels).orElse(Set.of()),
            list(settings, "excluded"));
    return Optional.of(wishes).filter(some -> !some.equals(none()));
  }

  private static List<String> list(SettingReader settings, String name) {
    return settings.text("candor.score." + name).map(BY_COMMA::splitToList).orElse(List.of());
  }

  private static String levelsForm() {
    return "a list of " + Stream.of(Seniority.values()).map(Seniority::code).toList();
  }

  private static Set<Seniority> levels(String text) {
    Set<Seniority> levels = EnumSet.noneOf(Seniority.class);
    BY_COMMA
        .split(text)
        .forEach(one -> levels.add(Seniority.valueOf(one.toUpperCase(Locale.ROOT))));
    return levels;
  }

  /**
   * These wishes, for other titles.
   *
   * @param others any of which is right
   * @return a changed copy
   */
  public JobWishes titled(String... others) {
    return new JobWishes(Arrays.asList(others), keywords, places, remote, levels, excluded);
  }

  /**
   * These wishes, with other keywords.
   *
   * @param others words that the posting should have
   * @return a changed copy
   */
  public JobWishes naming(String... others) {
    return new JobWishes(titles, Arrays.asList(others), places, remote, levels, excluded);
  }

  /**
   * These wishes, at other places.
   *
   * @param others any of which is right
   * @return a changed copy
   */
  public JobWishes in(String... others) {
    return new JobWishes(titles, keywords, Arrays.asList(others), remote, levels, excluded);
  }

  /**
   * These wishes, for remote work too.
   *
   * @return a changed copy
   */
  public JobWishes orRemote() {
    return new JobWishes(titles, keywords, places, true, levels, excluded);
  }

  /**
   * These wishes, at other levels.
   *
   * @param others any of which is right
   * @return a changed copy
   */
  public JobWishes at(Seniority... others) {
    return new JobWishes(titles, keywords, places, remote, Set.of(others), excluded);
  }

  /**
   * These wishes, without an employer.
   *
   * @param company out of the question
   * @return a changed copy
   */
  public JobWishes without(String company) {
    List<String> more = new ArrayList<>(excluded);
    more.add(company);
    return new JobWishes(titles, keywords, places, remote, levels, more);
  }
}
