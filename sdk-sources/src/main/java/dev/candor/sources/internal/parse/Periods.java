package dev.candor.sources.internal.parse;

import dev.candor.core.job.SalaryPeriod;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The times that pay is for, as boards and people name them. */
final class Periods {

  private static final Map<String, SalaryPeriod> NAMES =
      Map.ofEntries(
          Map.entry("h", SalaryPeriod.HOUR),
          Map.entry("hr", SalaryPeriod.HOUR),
          Map.entry("hour", SalaryPeriod.HOUR),
          Map.entry("hourly", SalaryPeriod.HOUR),
          Map.entry("stunde", SalaryPeriod.HOUR),
          Map.entry("heure", SalaryPeriod.HOUR),
          Map.entry("hora", SalaryPeriod.HOUR),
          Map.entry("day", SalaryPeriod.DAY),
          Map.entry("daily", SalaryPeriod.DAY),
          Map.entry("tag", SalaryPeriod.DAY),
          Map.entry("jour", SalaryPeriod.DAY),
          Map.entry("week", SalaryPeriod.WEEK),
          Map.entry("wk", SalaryPeriod.WEEK),
          Map.entry("weekly", SalaryPeriod.WEEK),
          Map.entry("woche", SalaryPeriod.WEEK),
          Map.entry("fortnight", SalaryPeriod.FORTNIGHT),
          Map.entry("fortnightly", SalaryPeriod.FORTNIGHT),
          Map.entry("biweekly", SalaryPeriod.FORTNIGHT),
          Map.entry("month", SalaryPeriod.MONTH),
          Map.entry("mo", SalaryPeriod.MONTH),
          Map.entry("monthly", SalaryPeriod.MONTH),
          Map.entry("monat", SalaryPeriod.MONTH),
          Map.entry("mois", SalaryPeriod.MONTH),
          Map.entry("mes", SalaryPeriod.MONTH),
          Map.entry("year", SalaryPeriod.YEAR),
          Map.entry("yr", SalaryPeriod.YEAR),
          Map.entry("yearly", SalaryPeriod.YEAR),
          Map.entry("annum", SalaryPeriod.YEAR),
          Map.entry("annual", SalaryPeriod.YEAR),
          Map.entry("annually", SalaryPeriod.YEAR),
          Map.entry("pa", SalaryPeriod.YEAR),
          Map.entry("jahr", SalaryPeriod.YEAR),
          Map.entry("jährlich", SalaryPeriod.YEAR),
          Map.entry("jahresgehalt", SalaryPeriod.YEAR),
          Map.entry("an", SalaryPeriod.YEAR),
          Map.entry("año", SalaryPeriod.YEAR));

  private Periods() {}

  /** What a label names, such as "YEAR", "per hour", "Annual", "p.a.". */
  static Optional<SalaryPeriod> of(String label) {
    String name =
        label
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^\\s*(?:/|per|pro|par|por|each|a|an)\\s+", "")
            .replaceAll("[^\\p{L}]", "");
    return Optional.ofNullable(NAMES.get(name));
  }
}
