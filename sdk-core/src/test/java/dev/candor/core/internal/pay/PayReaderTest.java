package dev.candor.core.internal.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryConfidence;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PayReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Salary: EUR 50,000 per year            |    | 50000-50000 EUR year stated
          Salary: €50,000 per year               |    | 50000-50000 EUR year stated
          Salary: $50,000 per year               | US | 50000-50000 USD year by_country
          Salary: $50,000 per year               | CA | 50000-50000 CAD year by_country
          Salary: C$50,000 per year              | US | 50000-50000 CAD year stated
          Salary: $50,000 CAD per year           | US | 50000-50000 CAD year stated
          Salary: $50,000 - $60,000 CAD per year | US | 50000-60000 CAD year stated
          Salary: $50,000 per year               |    | 50000-50000 USD year assumed
          Salary: $50,000 per year               | US CA | 50000-50000 USD year assumed
          Salary: €50,000                        |    | 50000-50000 EUR year assumed
          Salary: 45 000 kr per month            | SE | 45000-45000 SEK month by_country
          Salary: Rs. 90,000 per month           | PK | 90000-90000 PKR month by_country
          Salary: up to €50,000 per year         |    | -50000 EUR year stated
          Salary: from €50,000 per year          |    | 50000- EUR year stated
          Salary: CHF 95'000+ per annum          |    | 95000- CHF year stated
          """)
  void prose_says_how_far_its_words_carry(String text, String countries, String expected) {
    List<String> named =
        countries == null ? List.of() : Arrays.asList(countries.strip().split(" "));
    assertEquals(expected, shown(PayReader.inProse(text, named)));
    boolean assumed = expected.endsWith(SalaryConfidence.ASSUMED.code());
    assertEquals(assumed ? "none" : expected, shown(PayReader.inLine(text, named)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A bonus of €5,000 per year",
        "We raised €40M in funding this year",
        "You manage a budget of €250,000 per year",
        "A learning allowance of €1,000 per year",
        "Benefits: up to $1,500 per year for learning",
        "€90 million revenue per year",
        "Salary: 45 000 kr per month",
        "Salary: €60,000 - £70,000 per year",
        "Salary: competitive",
        "Pay for 401(k) members, 25 days",
      })
  void without_pay_or_its_currency_there_is_none(String text) {
    assertEquals("none", shown(PayReader.inProse(text, List.of())));
    assertEquals("none", shown(PayReader.inLine(text, List.of())));
  }

  @Test
  void what_is_given_for_on_target_counts_only_alone() {
    assertEquals(
        "80000-80000 EUR year stated",
        shown(PayReader.inLine("Base €80,000 per year, OTE €120,000 per year", List.of())));
    assertEquals(
        "120000-120000 EUR year stated",
        shown(PayReader.inLine("OTE €120,000 per year", List.of())));
  }

  @Test
  @Timeout(20)
  void a_line_of_any_length_ends_soon() {
    String long1 = "1,".repeat(500_000);
    assertEquals("none", shown(PayReader.inLine(long1, List.of())));
    assertEquals("none", shown(PayReader.inProse("€ 1 ".repeat(20_000), List.of())));
  }

  static String shown(Optional<Salary> pay) {
    return pay.map(
            one ->
                shown(one.min())
                    + "-"
                    + shown(one.max())
                    + " "
                    + one.currency()
                    + " "
                    + one.period().code()
                    + " "
                    + one.confidence().code())
        .orElse("none");
  }

  private static String shown(BigDecimal figure) {
    return figure == null ? "" : figure.toPlainString();
  }
}
