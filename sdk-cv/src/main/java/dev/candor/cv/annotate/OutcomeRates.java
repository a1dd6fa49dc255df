package dev.candor.cv.annotate;

import dev.candor.cv.report.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What annotations led to. Each rate comes with the number of applications behind it and a lower
 * bound, by which they are sorted: three interviews of three say less than thirty of forty. Pending
 * applications are counted and rated nowhere. Pure.
 */
public final class OutcomeRates {

  /** Fewest decided applications of a rate when nothing is said. */
  public static final int LEAST = 3;

  /** Two-sided 95 %. */
  private static final double Z = 1.959964;

  private OutcomeRates() {}

  /**
   * A rate and what is behind it.
   *
   * @param name of what is rated
   * @param applications how many there are
   * @param decided those of which the outcome is known; all figures are of these
   * @param interviews those with an interview
   * @param offers those with an offer
   * @param averageScore mean of the scores, 0 to 1
   */
  public record Rate(
      String name, int applications, int decided, int interviews, int offers, double averageScore) {
    /** Checks. */
    public Rate {
      Objects.requireNonNull(name, "name");
    }

    /**
     * Share with an interview.
     *
     * @return 0 to 1; 0 when nothing is decided
     */
    public double interviewRate() {
      return decided == 0 ? 0 : (double) interviews / decided;
    }

    /**
     * What the share with an interview surely is at least: Wilson's bound at 95 %.
     *
     * @return 0 to 1; 0 when nothing is decided
     */
    public double interviewAtLeast() {
      return atLeast(interviews, decided);
    }

    /**
     * What the share with an offer surely is at least: Wilson's bound at 95 %.
     *
     * @return 0 to 1; 0 when nothing is decided
     */
    public double offerAtLeast() {
      return atLeast(offers, decided);
    }
  }

  /**
   * Rates keywords.
   *
   * @param applications all there are
   * @param least fewest decided applications of a rate
   * @return the highest lower bound first, of equals more applications, then by name
   */
  public static List<Rate> byKeyword(Collection<TrackedApplication> applications, int least) {
    Map<String, List<Outcome>> outcomes = new TreeMap<>();
    for (TrackedApplication one : applications) {
      Set<String> names = new LinkedHashSet<>();
      one.uses().forEach(use -> names.add(use.keyword().toLowerCase(Locale.ROOT)));
      names.forEach(name -> put(outcomes, name, one.outcome()));
    }
    return rates(outcomes, least);
  }

  /**
   * Rates where keywords stood.
   *
   * @param applications all there are
   * @param least fewest decided applications of a rate
   * @return of applications that show at least one keyword there
   */
  public static List<Rate> byPlace(Collection<TrackedApplication> applications, int least) {
    Map<String, List<Outcome>> outcomes = new TreeMap<>();
    for (TrackedApplication one : applications) {
      for (TrackedApplication.Place place : TrackedApplication.Place.values()) {
        if (one.uses().stream().anyMatch(use -> use.places().contains(place))) {
          put(outcomes, place.code(), one.outcome());
        }
      }
    }
    return rates(outcomes, least);
  }

  /**
   * Rates positionings.
   *
   * @param applications all there are
   * @param least fewest decided applications of a rate
   * @return by {@link TrackedApplication#variant()}
   */
  public static List<Rate> byVariant(Collection<TrackedApplication> applications, int least) {
    Map<String, List<Outcome>> outcomes = new TreeMap<>();
    applications.forEach(one -> put(outcomes, one.variant(), one.outcome()));
    return rates(outcomes, least);
  }

  /**
   * Wilson's lower bound of a share at 95 %.
   *
   * @param hits how many
   * @param of of how many, at least as many
   * @return 0 to 1; 0 of none
   * @throws IllegalArgumentException when the numbers are out of order
   */
  public static double atLeast(int hits, int of) {
    if (hits < 0 || of < hits) {
      throw new IllegalArgumentException(hits + " of " + of);
    }
    if (hits == 0) {
      return 0;
    }
    double share = (double) hits / of;
    double centre = share + Z * Z / (2 * of);
    double margin = Z * Math.sqrt((share * (1 - share) + Z * Z / (4 * of)) / of);
    return Math.max(0, (centre - margin) / (1 + Z * Z / of));
  }

  private static void put(Map<String, List<Outcome>> outcomes, String name, Outcome outcome) {
    outcomes.computeIfAbsent(name, none -> new ArrayList<>()).add(outcome);
  }

  private static List<Rate> rates(Map<String, List<Outcome>> outcomes, int least) {
    List<Rate> rates = new ArrayList<>();
    outcomes.forEach(
        (name, all) -> {
          List<Outcome> decided = all.stream().filter(Outcome::isDecided).toList();
          if (decided.size() >= Math.max(1, least)) {
            rates.add(
                new Rate(
                    name,
                    all.size(),
                    decided.size(),
                    (int) decided.stream().filter(Outcome::reachedInterview).count(),
                    (int) decided.stream().filter(Outcome::reachedOffer).count(),
                    decided.stream().mapToDouble(Outcome::score).average().orElse(0)));
          }
        });
    rates.sort(
        Comparator.comparingDouble((Rate one) -> -one.interviewAtLeast())
            .thenComparingInt(one -> -one.decided())
            .thenComparing(Rate::name));
    return List.copyOf(rates);
  }
}
