package dev.candor.core.internal.pay;

import dev.candor.core.job.SalaryPeriod;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What time a pay figure is for: as stated beside it, else as usual for figures of its size. */
final class PayPeriod {

  /** Room for "per year" and the like. */
  private static final int BESIDE = 12;

  private static final Map<SalaryPeriod, Pattern> WORDS = new LinkedHashMap<>();

  static {
    put(
        SalaryPeriod.HOUR,
        "hour(?:ly)?|/\\s?hr?\\b|\\bhrs?\\b|stunde|stündlich|stundenlohn|/\\s?std|heure|horaire|hora\\b|ساعة");
    put(
        SalaryPeriod.DAY,
        "\\bper day|/\\s?day|a day\\b|daily|day rate|\\bpro tag|tagessatz|par"
            + " jour|/\\s?jour|diari|al día|por día|يوم");
    put(SalaryPeriod.FORTNIGHT, "fortnight|bi-?weekly|every two weeks");
    put(
        SalaryPeriod.WEEK,
        "\\bper week|/\\s?week|a week\\b|weekly|/\\s?wk|pro woche|par semaine|semanal|por"
            + " semana|أسبوع");
    put(
        SalaryPeriod.MONTH,
        "month(?:ly)?|/\\s?mo\\b|monat|monatlich|mensuel|par mois|/\\s?mois|mensual|al"
            + " mes|/\\s?mes\\b|por mes|por mês|شهر");
    put(
        SalaryPeriod.YEAR,
        "year(?:ly)?|/\\s?yr|\\byr\\b|annual(?:ly|ized)?|annum|\\bp\\.?\\s?a\\b|\\bLPA\\b|\\bjahr|jährlich|jahres|par"
            + " an\\b|/\\s?an\\b|annuel|anual|al año|/\\s?año|por ano|سنة|سنوي");
  }

  /** Currencies whose figures are a hundred or more times those of the dollar. */
  private static final Set<String> LARGE =
      Set.of("JPY", "KRW", "HUF", "IDR", "VND", "CLP", "COP", "NGN", "KES");

  private static final Set<String> MEDIUM =
      Set.of("INR", "PHP", "RUB", "THB", "CZK", "EGP", "ARS", "TRY");

  private PayPeriod() {}

  private static void put(SalaryPeriod period, String words) {
    WORDS.put(period, Pattern.compile("(?iu)(?:" + words + ")"));
  }

  /** The period said behind a figure, or before it; null when neither says one. */
  static @Nullable SalaryPeriod stated(String before, String behind) {
    int sum = nextSum(behind);
    SalaryPeriod next = first(behind.substring(0, Math.min(sum, 45)));
    if (next != null) {
      return next;
    }
    return last(before.substring(Math.max(0, before.length() - 100)));
  }

  /** Whether the period stands right behind the figure: it is the figure's, whatever its size. */
  static boolean isBeside(String behind) {
    return first(behind.substring(0, Math.min(nextSum(behind), BESIDE))) != null;
  }

  private static int nextSum(String behind) {
    for (int at = 0; at < behind.length(); at++) {
      if ("$€£₹".indexOf(behind.charAt(at)) >= 0
          || behind.startsWith(". ", at)
          || behind.charAt(at) == ';') {
        return at;
      }
    }
    return behind.length();
  }

  private static @Nullable SalaryPeriod first(String text) {
    SalaryPeriod best = null;
    int start = Integer.MAX_VALUE;
    for (Map.Entry<SalaryPeriod, Pattern> words : WORDS.entrySet()) {
      Matcher matcher = words.getValue().matcher(text);
      if (matcher.find() && matcher.start() < start) {
        start = matcher.start();
        best = words.getKey();
      }
    }
    return best;
  }

  private static @Nullable SalaryPeriod last(String text) {
    SalaryPeriod best = null;
    int end = -1;
    for (Map.Entry<SalaryPeriod, Pattern> words : WORDS.entrySet()) {
      Matcher matcher = words.getValue().matcher(text);
      while (matcher.find()) {
        if (matcher.end() > end) {
          end = matcher.end();
          best = words.getKey();
        }
      }
    }
    return best;
  }

  /** The period figures of this size are usually for, or null when they fit none. */
  static @Nullable SalaryPeriod usual(BigDecimal figure, Currency currency) {
    double size = size(figure, currency);
    if (size >= 10_000) {
      return SalaryPeriod.YEAR;
    }
    if (size >= 900) {
      return SalaryPeriod.MONTH;
    }
    return size >= 5 && size <= 200 ? SalaryPeriod.HOUR : null;
  }

  static boolean isPlausible(BigDecimal figure, Currency currency, SalaryPeriod period) {
    double size = size(figure, currency);
    return switch (period) {
      case HOUR -> size >= 3 && size <= 1_000;
      case DAY -> size >= 20 && size <= 10_000;
      case WEEK, FORTNIGHT -> size >= 100 && size <= 30_000;
      case MONTH -> size >= 200 && size <= 100_000;
      case YEAR -> size >= 3_000 && size <= 5_000_000;
    };
  }

  private static double size(BigDecimal figure, Currency currency) {
    String code = currency.getCurrencyCode();
    double unit = LARGE.contains(code) ? 100 : MEDIUM.contains(code) ? 20 : 1;
    return figure.doubleValue() / unit;
  }
}
