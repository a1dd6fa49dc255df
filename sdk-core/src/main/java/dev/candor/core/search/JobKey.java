package dev.candor.core.search;

import com.google.common.base.Splitter;
import dev.candor.core.internal.words.Countries;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What two postings of one job have in common, however each is written.
 *
 * @param company words of the name without the legal form; "" when not named
 * @param title words of the title without places and marks of gender, short forms written out
 * @param cities in order, joined; a country where no city is named; "" when no place is
 * @param state code of the US state, where one place alone names it behind its city; else ""
 * @param countries codes, as far as known
 */
record JobKey(String company, String title, String cities, String state, Set<String> countries) {

  /** Codes by themselves and by name. */
  private static final Map<String, String> STATES = states();

  private static final String US = "US";

  /** Some of them are codes of states, too. */
  private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());

  private static final List<List<String>> LEGAL_FORMS =
      Names.list("legal-forms.txt").stream().map(line -> List.of(line.split(" "))).toList();

  private static final Pattern GENDER =
      Pattern.compile("(?i)[(\\[]?\\b[mfwhdxi](?:\\s?/\\s?[mfwhdxi]){1,3}\\b[)\\]]?");
  private static final Pattern END_OF_CITY = Pattern.compile("[,;|(/]| [-–—] ");
  private static final Set<String> MODES = Set.of("remote", "hybrid", "onsite");
  private static final Set<String> AREA = Set.of("greater", "area", "metropolitan", "metro");
  private static final Map<String, String> LONG_FORMS =
      Map.of(
          "sr", "senior",
          "snr", "senior",
          "jr", "junior",
          "jnr", "junior",
          "mgr", "manager",
          "eng", "engineer",
          "dev", "developer",
          "vp", "vice president",
          "cto", "chief technology officer");

  /** Places and companies read before, for many jobs that have few. */
  static final class Reader {
    private final Map<Place, Where> places = new HashMap<>();
    private final Map<String, String> companies = new HashMap<>();

    JobKey read(Job job) {
      List<Where> where =
          job.places().stream().map(at -> places.computeIfAbsent(at, Where::of)).toList();
      Set<String> inTitle = new HashSet<>(MODES);
      where.forEach(at -> inTitle.addAll(at.words()));
      Set<String> countries = new TreeSet<>();
      where.forEach(at -> at.country().ifPresent(countries::add));
      return new JobKey(
          companies.computeIfAbsent(job.company(), JobKey::company),
          title(job.title(), inTitle),
          where.stream()
              .map(Where::city)
              .filter(city -> !city.isEmpty())
              .distinct()
              .sorted()
              .collect(Collectors.joining("|")),
          where.size() == 1 ? where.get(0).state() : "",
          Collections.unmodifiableSet(countries));
    }
  }

  private record Where(String city, String state, Optional<String> country, List<String> words) {
    static Where of(Place place) {
      String state = JobKey.state(place);
      boolean isUs = !state.isEmpty() && !ISO_COUNTRIES.contains(state);
      Optional<String> country =
          JobKey.country(place).or(() -> isUs ? Optional.of(US) : Optional.empty());
      return new Where(JobKey.city(place), state, country, Names.words(place.name()));
    }
  }

  static JobKey of(Job job) {
    return new Reader().read(job);
  }

  /** The same for one role of one employer, wherever it is; "" when no employer is named. */
  String role() {
    return company.isEmpty() ? "" : company + "|" + title;
  }

  static String company(String name) {
    List<String> words = new ArrayList<>(Names.words(name));
    words.removeIf(word -> word.equals("and"));
    if (words.size() > 1 && words.get(0).equals("the")) {
      words.remove(0);
    }
    boolean cut = true;
    while (cut) {
      cut = false;
      for (List<String> form : LEGAL_FORMS) {
        int rest = words.size() - form.size();
        // some languages put the form in front
        if (rest > 0 && words.subList(rest, words.size()).equals(form)) {
          words.subList(rest, words.size()).clear();
          cut = true;
        } else if (rest > 0 && form.size() > 2 && words.subList(0, form.size()).equals(form)) {
          words.subList(0, form.size()).clear();
          cut = true;
        }
      }
    }
    return String.join(" ", words);
  }

  private static String title(String title, Set<String> extra) {
    boolean plain = title.indexOf('/') < 0;
    List<String> words = Names.words(plain ? title : GENDER.matcher(title).replaceAll(" "));
    List<String> own = words.stream().filter(word -> !extra.contains(word)).toList();
    return (own.isEmpty() ? words : own)
        .stream().map(word -> LONG_FORMS.getOrDefault(word, word)).collect(Collectors.joining(" "));
  }

  private static String city(Place place) {
    String first = END_OF_CITY.split(place.name().strip(), 2)[0];
    List<String> words = new ArrayList<>(Names.words(first));
    words.removeAll(MODES);
    if (words.size() > 1) {
      words.removeAll(AREA);
    }
    String name = String.join(" ", words);
    String country = country(place).orElse("");
    return name.isEmpty() || Countries.codeOf(first).isPresent() ? country : name;
  }

  /** "Portland, OR": not where another country is named, whose regions may have the same codes. */
  private static String state(Place place) {
    List<String> parts = Splitter.on(',').trimResults().splitToList(place.name());
    if (!country(place).orElse(US).equals(US)) {
      return "";
    }
    return parts.stream().skip(1).map(STATES::get).filter(Objects::nonNull).findFirst().orElse("");
  }

  private static Map<String, String> states() {
    Map<String, String> states = new HashMap<>();
    for (String line : Names.list("states.txt")) {
      String code = line.substring(0, 2);
      states.put(code, code);
      states.put(line.substring(3), code);
    }
    return Map.copyOf(states);
  }

  private static Optional<String> country(Place place) {
    if (place.countryCode() != null) {
      return Optional.of(place.countryCode());
    }
    String name = place.name().replace(')', ' ');
    for (String part : END_OF_CITY.split(name)) {
      if (Countries.codeOf(part).isPresent()) {
        return Countries.codeOf(part);
      }
    }
    return Optional.empty();
  }
}
