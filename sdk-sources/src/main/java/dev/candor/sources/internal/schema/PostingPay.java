package dev.candor.sources.internal.schema;

import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
import dev.candor.sources.internal.parse.Fields;
import dev.candor.sources.internal.parse.Places;
import dev.candor.sources.internal.parse.Salaries;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The base salary of a schema.org posting; what a site estimates is not read. */
final class PostingPay {

  private PostingPay() {}

  static Optional<Salary> read(Fields posting, List<Place> places) {
    Set<String> countries = Places.countriesOf(places);
    return posting.items("baseSalary").stream()
        .flatMap(pay -> read(posting, pay, countries).stream())
        .findFirst();
  }

  private static Optional<Salary> read(Fields posting, Fields pay, Set<String> countries) {
    if (!pay.isObject()) {
      return Salaries.read(pay.text(), countries);
    }
    // a MonetaryAmount holds its figures in "value"; some pages give the figures themselves
    Fields value = pay.field("value").isObject() ? pay.field("value") : pay;
    String currency =
        first(pay.text("currency"), value.text("currency"), posting.text("salaryCurrency"));
    String period = first(value.text("unitText"), pay.text("unitText"), unit(value, pay));
    BigDecimal one = value.field("value").number().orElse(null);
    BigDecimal min = value.field("minValue").number().orElse(one);
    BigDecimal max = value.field("maxValue").number().orElse(one);
    Optional<Salary> exact = Salaries.of(min, max, currency, period);
    return exact.isPresent() ? exact : written(pay, value, countries);
  }

  /** A whole phrase in the place of a figure. */
  private static Optional<Salary> written(Fields pay, Fields value, Set<String> countries) {
    String phrase = first(value.text("value"), pay.text("value"), pay.text("name"));
    return Salaries.read(phrase, countries);
  }

  /** UN/CEFACT codes, which the vocabulary allows in the place of a word. */
  private static String unit(Fields value, Fields pay) {
    return switch (first(value.text("unitCode"), pay.text("unitCode"), "")) {
      case "HUR" -> "HOUR";
      case "DAY" -> "DAY";
      case "WEE" -> "WEEK";
      case "MON" -> "MONTH";
      case "ANN" -> "YEAR";
      default -> "";
    };
  }

  private static String first(String a, String b, String c) {
    return !a.isEmpty() ? a : !b.isEmpty() ? b : c;
  }
}
