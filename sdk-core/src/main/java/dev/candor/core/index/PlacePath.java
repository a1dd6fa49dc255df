package dev.candor.core.index;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import dev.candor.core.internal.words.Countries;
import dev.candor.core.job.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place as country, region and city, as far as its name says: read from the right. */
record PlacePath(String country, String region, String city) {

  private static final String WORLDWIDE = "worldwide";

  /** What stands alone in a place's name and is larger than a country. */
  private static final Set<String> AREAS =
      Set.of(
          "africa",
          "americas",
          "apac",
          "asia",
          "emea",
          "eu",
          "europe",
          "european union",
          "gcc",
          "gulf",
          "latam",
          "latin america",
          "mena",
          "middle east",
          "north america",
          "oceania",
          "south america");

  /** What says nothing about where. */
  private static final Set<String> NOWHERE = Set.of("remote", "hybrid", "on-site", "onsite");

  /** A country and a state by the same name: alone it says neither. */
  private static final String GEORGIA = "GE";

  /** Few places are of many jobs. */
  private static final LoadingCache<Place, PlacePath> KNOWN =
      CacheBuilder.newBuilder().maximumSize(10_000).build(CacheLoader.from(PlacePath::read));

  static PlacePath of(Place place) {
    return KNOWN.getUnchecked(place);
  }

  private static PlacePath read(Place place) {
    String name = place.name();
    if (name.equalsIgnoreCase(Place.WORLDWIDE) || name.equalsIgnoreCase("anywhere")) {
      return new PlacePath(WORLDWIDE, "", "");
    }
    List<String> parts =
        Arrays.stream(name.split("[,;|]"))
            .map(part -> part.replace('/', '-').strip())
            .filter(part -> !part.isEmpty() && !NOWHERE.contains(part.toLowerCase(Locale.ROOT)))
            .collect(Collectors.toCollection(ArrayList::new));
    String country = takeCountry(parts, place.countryCode());
    int last = parts.size() - 1;
    if (last < 0) {
      return new PlacePath(country, "", "");
    }
    if (last == 0) {
      return isRegion(parts.get(0))
          ? new PlacePath(country, parts.get(0), "")
          : new PlacePath(country, "", parts.get(0));
    }
    return new PlacePath(country, parts.get(last), parts.get(last - 1));
  }

  private static String takeCountry(List<String> parts, @Nullable String stated) {
    String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    String named = Countries.codeOf(last).orElse("");
    if (stated == null && named.equals(GEORGIA)) {
      return "";
    }
    boolean isIt =
        !last.isEmpty() && (stated == null ? !named.isEmpty() : isCode(last, named, stated));
    if (isIt) {
      parts.remove(parts.size() - 1);
    }
    return stated == null ? named : stated;
  }

  private static boolean isCode(String last, String named, String stated) {
    return named.equals(stated) || last.equals(stated);
  }

  private static boolean isRegion(String part) {
    return part.matches("[A-Z]{2}") || AREAS.contains(part.toLowerCase(Locale.ROOT));
  }

  /** Such as "US/TX"; "" without a region. */
  String regionPath() {
    return region.isEmpty() ? "" : path(country, region);
  }

  /** Such as "US/TX/Austin"; "" without a city. */
  String cityPath() {
    return city.isEmpty() ? "" : path(country, region, city);
  }

  private static String path(String... steps) {
    return Stream.of(steps).filter(step -> !step.isEmpty()).collect(Collectors.joining("/"));
  }
}
