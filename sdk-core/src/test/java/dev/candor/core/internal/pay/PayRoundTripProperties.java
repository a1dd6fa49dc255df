package dev.candor.core.internal.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What a locale writes reads back: its groups, its decimals, its digits, its way with a period. */
final class PayRoundTripProperties {

  /** How one locale writes: groups of three unless Indian, currency before or behind. */
  record Writing(String locale, String currency, boolean before, String period) {

    String pay(long low, long high) {
      String range = figure(low) + " – " + figure(high);
      return (before ? currency + " " + range : range + " " + currency) + " " + period;
    }

    String figure(long value) {
      return locale.endsWith("-IN") ? indian(value) : format().format(value);
    }

    String figure(double value) {
      DecimalFormat format = format();
      format.setMinimumFractionDigits(2);
      return format.format(value);
    }

    private DecimalFormat format() {
      return new DecimalFormat(
          "#,##0.##", DecimalFormatSymbols.getInstance(Locale.forLanguageTag(locale)));
    }

    /** 12,34,567: the last three, then groups of two. */
    private static String indian(long value) {
      String digits = Long.toString(value);
      if (digits.length() <= 3) {
        return digits;
      }
      String head = digits.substring(0, digits.length() - 3);
      return head.replaceAll("\\B(?=(?:\\d\\d)+$)", ",")
          + ","
          + digits.substring(digits.length() - 3);
    }
  }

  private static final List<Writing> WRITINGS =
      List.of(
          new Writing("en-US", "USD", true, "per year"),
          new Writing("en-GB", "£", true, "p.a."),
          new Writing("de-DE", "€", false, "brutto pro Jahr"),
          new Writing("de-CH", "CHF", true, "pro Jahr"),
          new Writing("fr-FR", "€", false, "bruts par an"),
          new Writing("es-ES", "EUR", false, "al año"),
          new Writing("pt-BR", "R$", true, "por ano"),
          new Writing("pl-PL", "PLN", false, "per year"),
          new Writing("sv-SE", "SEK", false, "per year"),
          new Writing("en-IN", "₹", true, "per annum"),
          new Writing("ar-EG-u-nu-arab", "EGP", true, "per year"),
          new Writing("fa-IR-u-nu-arabext", "IRR", true, "per year"));

  @Provide
  Arbitrary<Writing> writings() {
    return Arbitraries.of(WRITINGS);
  }

  @Property(tries = 600)
  void a_range_reads_back(
      @ForAll("writings") Writing writing,
      @ForAll @LongRange(min = 1_000, max = 90_000_000) long low,
      @ForAll @LongRange(max = 9_000_000) long more) {
    String text = writing.pay(low, low + more);
    String currency = Currencies.of(writing.currency(), List.of()).orElseThrow().currency() + "";
    assertEquals(
        low + "-" + (low + more) + " " + currency + " year stated",
        PayReaderTest.shown(PayReader.inLine(text, List.of())),
        text);
  }

  @Property(tries = 600)
  void a_figure_with_cents_reads_back(
      @ForAll("writings") Writing writing,
      @ForAll @IntRange(min = 1, max = 2_000_000) int whole,
      @ForAll @IntRange(min = 10, max = 99) int cents) {
    if (writing.locale().endsWith("-IN")) {
      return; // its grouping of fractions is that of en-GB
    }
    String text = writing.figure(whole + cents / 100.0);
    String exact = whole + "." + (cents % 10 == 0 ? cents / 10 : cents);
    assertEquals(
        exact, Figures.read(text).orElseThrow().stripTrailingZeros().toPlainString(), text);
  }

  @Property(tries = 50)
  void arabic_locales_write_digits_of_their_own(
      @ForAll @LongRange(min = 1_000, max = 900_000) long value) {
    for (Writing writing : WRITINGS.subList(10, 12)) {
      String written = writing.figure(value);
      assertEquals(written.replaceAll("[0-9]", ""), written, "no ASCII digit in " + written);
      assertEquals(value, Figures.read(written).orElseThrow().longValueExact());
    }
  }

  @Property(tries = 200)
  void lakh_and_crore_count(@ForAll @IntRange(min = 1, max = 99) int count) {
    assertEquals(
        count + "00000-" + count + "00000 INR year stated",
        PayReaderTest.shown(PayReader.inLine("₹" + count + " lakh per annum", List.of())));
    assertEquals(
        count + "0000000-" + count + "0000000 INR year by_country",
        PayReaderTest.shown(PayReader.inLine(count + " crore per annum", List.of("IN"))));
  }
}
