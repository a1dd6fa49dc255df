package dev.candor.sources.indeed;

import dev.candor.core.internal.words.Countries;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A country that the board serves.
 *
 * @param code ISO 3166-1 alpha-2, upper case
 */
record Market(String code) {

  private static final Set<String> SERVED =
      Set.of(
          ("AE AR AT AU BE BG BH BR CA CH CL CN CO CR CY CZ DE DK EC EE EG ES FI FR GB GR HK HR HU "
                  + "ID IE IL IN IT JP KR KW LT LU LV MA MT MX MY NG NL NO NZ OM PA PE PH PK PL PT "
                  + "QA RO SA SE SG SI SK TH TR TW UA US UY VE VN ZA")
              .split(" "));

  /**
   * Finds a market.
   *
   * @param country its English name, its code, or what people call it: "UAE", "Saudi Arabia", "uk"
   * @return empty when it is no country, or one the board does not serve
   */
  static Optional<Market> of(String country) {
    String stripped = country.strip();
    String upper = stripped.toUpperCase(Locale.ROOT);
    return (SERVED.contains(upper) ? Optional.of(upper) : Countries.codeOf(stripped))
        .filter(SERVED::contains)
        .map(Market::new);
  }

  /** The host of its pages. */
  String site() {
    String name =
        switch (code) {
          case "US" -> "www";
          case "GB" -> "uk";
          case "MY" -> "malaysia";
          case "MT" -> "malta";
          default -> code.toLowerCase(Locale.ROOT);
        };
    return "https://" + name + ".indeed.com";
  }
}
