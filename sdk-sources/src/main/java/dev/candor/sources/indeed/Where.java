package dev.candor.sources.indeed;

import dev.candor.core.job.SearchRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place of one market.
 *
 * @param market the country
 * @param place within it, or "" for all of it
 * @param miles around the place
 */
record Where(Market market, String place, int miles) {

  /** Those a request names; a place without a country of ours is looked for in the usual market. */
  static Set<Where> of(SearchRequest request, Market usual, int miles) {
    Set<Where> all = new LinkedHashSet<>();
    List<String> places = request.places().isEmpty() ? List.of("") : request.places();
    for (String name : places) {
      all.add(of(name, usual, miles));
    }
    return all;
  }

  private static Where of(String name, Market usual, int miles) {
    int comma = name.lastIndexOf(',');
    String last = name.substring(comma + 1).strip();
    // behind a comma two letters are a state more often than a country: "Portland, OR"
    boolean letters = comma >= 0 && last.length() == 2;
    Optional<Market> named = letters ? Optional.empty() : Market.of(last);
    return named
        .map(market -> new Where(market, comma < 0 ? "" : name.substring(0, comma).strip(), miles))
        .orElseGet(() -> new Where(usual, name, miles));
  }
}
