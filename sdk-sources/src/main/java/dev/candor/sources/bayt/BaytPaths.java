package dev.candor.sources.bayt;

import dev.candor.core.internal.words.Countries;
import dev.candor.core.job.SearchRequest;
import dev.candor.sources.internal.board.Ask;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the board lists what a request looks for. */
final class BaytPaths {

  private static final String EVERYWHERE = "international";

  /** Countries with lists of their own, by code. */
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("AE", "uae"),
          Map.entry("SA", "saudi-arabia"),
          Map.entry("QA", "qatar"),
          Map.entry("KW", "kuwait"),
          Map.entry("BH", "bahrain"),
          Map.entry("OM", "oman"),
          Map.entry("EG", "egypt"),
          Map.entry("JO", "jordan"),
          Map.entry("LB", "lebanon"),
          Map.entry("IQ", "iraq"),
          Map.entry("MA", "morocco"),
          Map.entry("TN", "tunisia"),
          Map.entry("DZ", "algeria"),
          Map.entry("LY", "libya"),
          Map.entry("SD", "sudan"),
          Map.entry("YE", "yemen"),
          Map.entry("PS", "palestine"),
          Map.entry("SY", "syria"),
          Map.entry("PK", "pakistan"),
          Map.entry("IN", "india"));

  private BaytPaths() {}

  /** One for each title and place; both none: everything. Each ends without its page. */
  static Set<String> of(SearchRequest request) {
    List<String> titles = request.titles().isEmpty() ? List.of("") : request.titles();
    List<String> places = request.places().isEmpty() ? List.of("") : request.places();
    Set<String> paths = new LinkedHashSet<>();
    for (String place : places) {
      for (String title : titles) {
        paths.add(path(slug(title + " " + request.text()), place));
      }
    }
    return paths;
  }

  /** A city is named only together with its country: there are several of most names. */
  private static String path(String words, String place) {
    int comma = place.lastIndexOf(',');
    Optional<String> country = country(place.substring(comma + 1));
    String city = comma < 0 || country.isEmpty() ? "" : slug(place.substring(0, comma));
    String list = words.isEmpty() ? "" : words + "-";
    return "/en/"
        + country.orElse(EVERYWHERE)
        + "/jobs/"
        + (words.isEmpty() && city.isEmpty()
            ? ""
            : list + "jobs" + (city.isEmpty() ? "" : "-in-" + city) + "/");
  }

  private static Optional<String> country(String name) {
    String stripped = name.strip();
    String upper = stripped.toUpperCase(Locale.ROOT);
    return Optional.ofNullable(COUNTRIES.get(upper))
        .or(() -> Countries.codeOf(stripped).map(COUNTRIES::get));
  }

  private static String slug(String words) {
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("++", " plus plus ")
            .replace("#", " sharp ")
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    return Ask.encoded(plain);
  }
}
