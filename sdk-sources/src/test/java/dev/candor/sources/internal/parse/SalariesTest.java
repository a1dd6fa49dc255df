package dev.candor.sources.internal.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.core.job.Salary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SalariesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          €55,000 - €65,000 per year              | 55000-65000 EUR year
          EUR 55.000 – 65.000 pro Jahr            | 55000-65000 EUR year
          55 000 € à 65 000 € par an              | 55000-65000 EUR year
          £400 per day                            | 400-400 GBP day
          USD 120k - 150k annually                | 120000-150000 USD year
          USD 120-150k a year                     | 120000-150000 USD year
          US$45.50/hr                             | 45.5-45.5 USD hour
          up to £90,000 p.a.                      | -90000 GBP year
          from €4,000 per month                   | 4000- EUR month
          CHF 95'000+ per annum                   | 95000- CHF year
          ₹12-18 LPA                              | 1200000-1800000 INR year
          INR 12,00,000 per annum                 | 1200000-1200000 INR year
          Annual salary: 70,000 to 82,000 EUR     | 70000-82000 EUR year
          Hourly rate: 40 EUR                     | 40-40 EUR hour
          AED ٢٥٬٠٠٠ per month                    | 25000-25000 AED month
          Salary: AED 25,000 - 35,000 monthly     | 25000-35000 AED month
          """)
  void pay_is_read_with_its_currency_and_period(String text, String expected) {
    assertEquals(Optional.of(expected), Salaries.read(text, List.of()).map(SalariesTest::shown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Competitive salary",
        "120,000 - 150,000 per year",
        "€55,000 - €65,000",
        "$120,000 per year",
        "401(k) match, 25 days of leave",
        "€60,000 - £70,000 per year",
        "We raised $40M in funding per year",
        "A bonus of €5,000 per year",
        "5 years of experience, 10+ a day",
        "€90,000 - €60,000 per year",
        "1999-2024 USD"
      })
  void without_evidence_of_currency_and_period_there_is_no_pay(String text) {
    assertEquals(Optional.empty(), Salaries.read(text, List.of()));
  }

  @Test
  void a_shared_sign_takes_the_country_of_the_posting() {
    String text = "$120,000 - $150,000 per year";
    assertEquals("USD", currency(text, List.of("US")));
    assertEquals("CAD", currency(text, List.of("CA")));
    assertEquals("USD", currency(text, List.of("IL", "US")));
    assertEquals("none", currency(text, List.of("CA", "US")));
    assertEquals("none", currency(text, List.of("DE")));
    assertEquals("SEK", currency("45 000 kr per month", List.of("SE")));
  }

  @Test
  void fields_give_pay_only_when_complete() {
    assertEquals(
        Optional.of("100-200 USD year"),
        Salaries.of(dec(100), dec(200), "USD", "annual").map(SalariesTest::shown));
    assertEquals(Optional.empty(), Salaries.of(dec(100), dec(200), "", "annual"));
    assertEquals(Optional.empty(), Salaries.of(dec(100), dec(200), "USD", ""));
    assertEquals(Optional.empty(), Salaries.of(dec(0), dec(0), "USD", "YEAR"));
    assertEquals(Optional.empty(), Salaries.of(dec(200), dec(100), "USD", "YEAR"));
    assertEquals(Optional.empty(), Salaries.of(null, null, "USD", "YEAR"));
    assertEquals(Optional.empty(), Salaries.of(dec(1), new BigDecimal("1e308"), "USD", "YEAR"));
  }

  /** Points, commas, quotes and every width of space; digits of Arabic, Persian and Devanagari. */
  private static final List<Locale> LOCALES =
      Stream.of(
              "en-US",
              "en-GB",
              "de-DE",
              "de-CH",
              "fr-FR",
              "fr-CA",
              "es-ES",
              "it-IT",
              "nl-NL",
              "pt-BR",
              "sv-SE",
              "pl-PL",
              "ar-EG-u-nu-arab",
              "fa-IR-u-nu-arabext",
              "hi-IN-u-nu-deva")
          .map(Locale::forLanguageTag)
          .toList();

  @Property(tries = 300)
  void what_is_written_reads_back(
      @ForAll @IntRange(min = 1_000, max = 900_000) int low,
      @ForAll @IntRange(max = 90_000) int more) {
    String expected = low + "-" + (low + more) + " EUR year";
    for (Locale locale : LOCALES) {
      String text = String.format(locale, "EUR %,d – %,d per year", low, low + more);
      assertEquals(
          Optional.of(expected), Salaries.read(text, List.of()).map(SalariesTest::shown), text);
    }
  }

  private static String currency(String text, List<String> countries) {
    return Salaries.read(text, countries).map(s -> s.currency().getCurrencyCode()).orElse("none");
  }

  private static BigDecimal dec(int value) {
    return BigDecimal.valueOf(value);
  }

  private static String shown(Salary pay) {
    return shown(pay.min())
        + "-"
        + shown(pay.max())
        + " "
        + pay.currency()
        + " "
        + pay.period().code();
  }

  private static String shown(BigDecimal figure) {
    return figure == null ? "" : figure.toPlainString();
  }
}
