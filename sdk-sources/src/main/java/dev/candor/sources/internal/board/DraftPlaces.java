package dev.candor.sources.internal.board;

import dev.candor.core.job.Place;
import dev.candor.core.job.WorkMode;
import dev.candor.sources.internal.parse.Places;
import dev.candor.sources.internal.parse.WorkModes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The places of one job; how the work is done stands between them on many boards. */
final class DraftPlaces {

  private static final Pattern HOW =
      Pattern.compile(
          "(?i)\\b(?:fully|100 ?%|remote|hybrid|on-?site|flexible|home"
              + " ?office|work|from|home|only)\\b");
  private static final Pattern ANYWHERE =
      Pattern.compile("(?i)(?:anywhere|worldwide|global(?:ly)?)(?: in the world)?");

  private final List<Place> places = new ArrayList<>();
  private final List<WorkMode> modes = new ArrayList<>();

  /** A place as written, such as "Lisbon", "China - Remote" or "Remote (US)". */
  void add(String name, String country) {
    if (name.isEmpty()) {
      Places.of("", "", country).ifPresent(this::add);
      return;
    }
    modes.add(WorkModes.of(name));
    String where = where(name);
    if (where.isEmpty()) {
      return; // it says how, not where
    }
    boolean anywhere = ANYWHERE.matcher(where).matches();
    Optional<Place> read = Places.of(anywhere ? Place.WORLDWIDE : name);
    read.map(place -> withCode(place, country, where)).ifPresent(this::add);
  }

  void add(String city, String region, String country, String code) {
    Optional<Place> place = Places.of(city, region, country.isEmpty() ? code : country);
    place
        .map(p -> new Place(p.name(), Places.codeOf(code).orElse(p.countryCode())))
        .ifPresent(this::add);
  }

  /** A name given twice is one place; its country may be known only the second time. */
  void add(Place place) {
    for (int i = 0; i < places.size(); i++) {
      Place before = places.get(i);
      if (before.name().equalsIgnoreCase(place.name())) {
        places.set(i, before.countryCode() == null ? place : before);
        return;
      }
    }
    places.add(place);
  }

  private static Place withCode(Place place, String country, String where) {
    return new Place(
        place.name(),
        Places.codeOf(country)
            .or(() -> Optional.ofNullable(place.countryCode()))
            .or(() -> Places.of(where).map(Place::countryCode))
            .orElse(null));
  }

  /** What is left of a name without the words for how the work is done. */
  private static String where(String name) {
    return HOW.matcher(name)
        .replaceAll(" ")
        .replaceAll("\\(\\s*\\)", " ")
        .replaceAll("^[\\s,;/|:()–-]+|[\\s,;/|:()–-]+$", "")
        .replaceAll("\\s+", " ");
  }

  List<Place> all() {
    return List.copyOf(places);
  }

  Set<String> countries() {
    return Places.countriesOf(places);
  }

  /** What all places say alike: of two offices, one may be at home. */
  WorkMode mode() {
    List<WorkMode> said = modes.stream().distinct().toList();
    return said.size() == 1 ? said.get(0) : WorkMode.UNSPECIFIED;
  }
}
