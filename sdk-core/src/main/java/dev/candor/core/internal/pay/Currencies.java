package dev.candor.core.internal.pay;

import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Currencies by the sign or code a figure stands with. A sign of several needs a country. */
public final class Currencies {

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
          Map.entry("يورو", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("₹", "INR"),
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
          Map.entry("DHS", "AED"));

  private static final Map<String, String> DOLLARS =
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
          Map.entry("SV", "USD"));
  private static final Map<String, String> RUPEES =
      Map.of("IN", "INR", "PK", "PKR", "LK", "LKR", "NP", "NPR");

  /** Signs of more than one currency, and the countries whose currency they name. */
  private static final Map<String, Map<String, String>> SHARED =
      Map.ofEntries(
          Map.entry("$", DOLLARS),
          Map.entry("DOLLARS", DOLLARS),
          Map.entry("دولار", DOLLARS),
          Map.entry("¥", Map.of("JP", "JPY", "CN", "CNY")),
          Map.entry("KR", Map.of("SE", "SEK", "NO", "NOK", "DK", "DKK", "IS", "ISK")),
          Map.entry("RS", RUPEES),
          Map.entry("LAKH", RUPEES),
          Map.entry("POUNDS", Map.of("GB", "GBP", "EG", "EGP")),
          Map.entry("درهم", Map.of("AE", "AED", "MA", "MAD")),
          Map.entry("ريال", Map.of("SA", "SAR", "QA", "QAR", "OM", "OMR", "YE", "YER")),
          Map.entry(
              "دينار", Map.of("KW", "KWD", "BH", "BHD", "JO", "JOD", "IQ", "IQD", "TN", "TND")));

  /** What a shared sign means most often; "kr" means four currencies alike. */
  private static final Map<String, String> USUAL =
      Map.of(
          "$", "USD", "DOLLARS", "USD", "دولار", "USD", "¥", "JPY", "RS", "INR", "LAKH", "INR",
          "POUNDS", "GBP", "درهم", "AED", "ريال", "SAR", "دينار", "KWD");

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() >= 0)
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /** In small letters, too; of the others, some are words: "all 50", "top 10". */
  private static final String OFTEN =
      "USD|EUR|GBP|CAD|AUD|NZD|SGD|HKD|INR|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|BRL|MXN|JPY|CNY|AED|SAR"
          + "|QAR|KWD|ZAR|ILS|KRW|TRY|PHP|MYR|THB|IDR|VND|EGP|NGN|KES|ARS|CLP|COP";

  private static final String CODE =
      "(?:" + OFTEN + "|(?-i:" + String.join("|", new TreeSet<>(CODES)) + "))";
  private static final String SIGN = "[$€£₹¥₪₩₽₺₴₱₦₫฿]";

  /** What may stand before a figure. */
  static final String BEFORE =
      "(?:"
          + CODE
          + "\\s?\\$?|(?:US|CA|C|AU|A|NZ|SG|S|HK|MX|R)\\$|"
          + SIGN
          + "|\\b(?:Rs|Dhs)\\b\\.?)";

  /** What may stand behind a figure. */
  static final String BEHIND =
      "(?:(?:"
          + CODE
          + "|euros?|dollars|pounds|zł|kč|kr|dhs)(?![\\p{L}\\d])|"
          + SIGN
          + "|درهم|ريال|دينار|يورو|دولار)";

  private Currencies() {}

  /**
   * The currency of a sign, a word or a code.
   *
   * @param sign as it stands beside a figure, or in a field
   * @param countries codes of the countries that the posting names
   * @return empty when it names none, or several alike
   */
  public static Optional<Money> of(String sign, Collection<String> countries) {
    String key = sign.toUpperCase(Locale.ROOT).replaceAll("[\\s.]", "");
    String code = key.length() == 4 && key.endsWith("$") ? key.substring(0, 3) : key;
    if (CODES.contains(code)) {
      return money(code, Evidence.CODE);
    }
    String known = SIGNS.get(key);
    return known == null ? shared(key, countries) : money(known, Evidence.SIGN);
  }

  private static Optional<Money> shared(String key, Collection<String> countries) {
    Map<String, String> shared = SHARED.getOrDefault(key, Map.of());
    Set<String> named =
        countries.stream()
            .filter(shared::containsKey)
            .map(shared::get)
            .collect(Collectors.toCollection(TreeSet::new));
    if (named.size() == 1) {
      return money(named.iterator().next(), Evidence.COUNTRY);
    }
    String usual = USUAL.get(key);
    return usual == null ? Optional.empty() : money(usual, Evidence.ASSUMED);
  }

  private static Optional<Money> money(String code, Evidence evidence) {
    return Optional.of(new Money(Currency.getInstance(code), evidence));
  }

  static boolean isDollar(Money money) {
    return DOLLARS.containsValue(money.currency().getCurrencyCode());
  }
}
