package dev.candor.sources.internal.parse;

import dev.candor.core.internal.words.Countries;
import dev.candor.core.job.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Places as postings name them; a country is known only when it is named. */
public final class Places {

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  /** Letters of states and provinces: behind a comma they stand for those, not for a country. */
  private static final Set<String> STATES =
      Set.of(
          ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH "
                  + "NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC")
              .split(" "));

  private static final Set<String> PROVINCES =
      Set.of("AB BC MB NB NL NS NT NU ON PE QC SK YT".split(" "));

  private Places() {}

  /**
   * A place as written.
   *
   * @param name such as "Lisbon, Portugal"
   * @return empty for a blank name
   */
  public static Optional<Place> of(String name) {
    String written = name.strip();
    return written.isEmpty()
        ? Optional.empty()
        : Optional.of(new Place(written, country(written).orElse(null)));
  }

  /**
   * A place in parts, joined as written.
   *
   * @param city may be blank
   * @param region may be blank
   * @param country its name or code, may be blank
   * @return empty when all are blank
   */
  public static Optional<Place> of(String city, String region, String country) {
    List<String> parts =
        Stream.of(city, region, country).map(String::strip).filter(p -> !p.isEmpty()).toList();
    String name = parts.stream().distinct().collect(Collectors.joining(", "));
    Optional<String> code = codeOf(country.strip());
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Place(name, code.or(() -> country.isBlank() ? country(name) : code).orElse(null)));
  }

  /**
   * The code of a country that is given as such.
   *
   * @param country its English name or its code
   * @return empty when it is neither
   */
  public static Optional<String> codeOf(String country) {
    String upper = country.toUpperCase(Locale.ROOT);
    return CODES.contains(upper) ? Optional.of(upper) : Countries.codeOf(country);
  }

  /**
   * The countries that places may be in, for what a country decides: the sign of a currency.
   *
   * @param places of one posting
   * @return codes in order; two for letters that stand for a state and for a country
   */
  public static Set<String> countriesOf(List<Place> places) {
    Set<String> codes = new TreeSet<>();
    for (Place place : places) {
      String name = place.name();
      String last = name.substring(name.lastIndexOf(',') + 1).strip();
      if (place.countryCode() != null) {
        codes.add(place.countryCode());
      } else if (name.contains(",")) {
        Stream.of(last).filter(CODES::contains).forEach(codes::add);
        Stream.of(last).filter(STATES::contains).forEach(state -> codes.add("US"));
        Stream.of(last).filter(PROVINCES::contains).forEach(province -> codes.add("CA"));
      }
    }
    return codes;
  }

  /** By the last part of a name; letters that stand for a state and for a country tell neither. */
  private static Optional<String> country(String name) {
    String last = name.substring(name.lastIndexOf(',') + 1).strip();
    last = last.replaceFirst("\\s*\\([^()]*\\)$", "");
    Optional<String> named =
        name.contains(",") && last.equals("Georgia") // a state, too
            ? Optional.empty()
            : Countries.codeOf(last);
    if (named.isPresent() || !name.contains(",") || !last.matches("[A-Z]{2}")) {
      return named;
    }
    boolean state = STATES.contains(last);
    boolean province = PROVINCES.contains(last);
    boolean country = CODES.contains(last);
    if (country) {
      return state || province ? Optional.empty() : Optional.of(last);
    }
    return state ? Optional.of("US") : province ? Optional.of("CA") : Optional.empty();
  }
}
