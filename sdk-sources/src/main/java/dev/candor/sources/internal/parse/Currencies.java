package dev.candor.sources.internal.parse;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Currencies by the sign or code a figure stands with. A sign of several needs a country. */
final class Currencies {

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("US$", "USD"),
          Map.entry("CA$", "CAD"),
          Map.entry("C$", "CAD"),
          Map.entry("A$", "AUD"),
          Map.entry("AU$", "AUD"),
          Map.entry("NZ$", "NZD"),
          Map.entry("HK$", "HKD"),
          Map.entry("S$", "SGD"),
          Map.entry("SG$", "SGD"),
          Map.entry("MX$", "MXN"),
          Map.entry("R$", "BRL"),
          Map.entry("€", "EUR"),
          Map.entry("EURO", "EUR"),
          Map.entry("EUROS", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("₹", "INR"),
          Map.entry("RS", "INR"),
          Map.entry("₪", "ILS"),
          Map.entry("₩", "KRW"),
          Map.entry("₺", "TRY"),
          Map.entry("₽", "RUB"),
          Map.entry("₴", "UAH"),
          Map.entry("₱", "PHP"),
          Map.entry("₦", "NGN"),
          Map.entry("₫", "VND"),
          Map.entry("฿", "THB"),
          Map.entry("ZŁ", "PLN"),
          Map.entry("KČ", "CZK"),
          Map.entry("FT", "HUF"),
          Map.entry("DHS", "AED"));

  /** Signs of more than one currency, and the countries whose currency they name. */
  private static final Map<String, Map<String, String>> SHARED =
      Map.of(
          "$",
              Map.ofEntries(
                  Map.entry("US", "USD"),
                  Map.entry("CA", "CAD"),
                  Map.entry("AU", "AUD"),
                  Map.entry("NZ", "NZD"),
                  Map.entry("SG", "SGD"),
                  Map.entry("HK", "HKD"),
                  Map.entry("TW", "TWD"),
                  Map.entry("MX", "MXN"),
                  Map.entry("AR", "ARS"),
                  Map.entry("CL", "CLP"),
                  Map.entry("CO", "COP"),
                  Map.entry("PR", "USD"),
                  Map.entry("EC", "USD"),
                  Map.entry("SV", "USD")),
          "¥", Map.of("JP", "JPY", "CN", "CNY"),
          "KR", Map.of("SE", "SEK", "NO", "NOK", "DK", "DKK", "IS", "ISK"));

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() >= 0)
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> WORDS = List.of("euro", "euros", "zł", "kč", "kr", "Rs", "Dhs");

  /** A sign or a code, for the reader of pay. */
  static final String SIGN =
      "(?:(?:US|CA|C|AU|A|NZ|HK|SG|S|MX|R)?\\$|[€£₹₪₩₺₽₴₱₦₫฿¥]|\\b(?:"
          + String.join("|", WORDS)
          + "|"
          + String.join("|", new TreeSet<>(CODES))
          + ")(?![\\p{L}]))";

  private Currencies() {}

  /**
   * The currency of a sign.
   *
   * @param countries codes of the countries that the posting names
   */
  static Optional<Currency> of(String sign, Collection<String> countries) {
    String key = sign.strip().toUpperCase(Locale.ROOT).replace(".", "");
    if (CODES.contains(key)) {
      return Optional.of(Currency.getInstance(key));
    }
    String known = SIGNS.get(key);
    if (known != null) {
      return Optional.of(Currency.getInstance(known));
    }
    Map<String, String> shared = SHARED.getOrDefault(key, Map.of());
    Set<String> named =
        countries.stream()
            .filter(shared::containsKey)
            .map(shared::get)
            .collect(Collectors.toCollection(TreeSet::new));
    return named.size() == 1
        ? Optional.of(Currency.getInstance(named.iterator().next()))
        : Optional.empty();
  }
}
