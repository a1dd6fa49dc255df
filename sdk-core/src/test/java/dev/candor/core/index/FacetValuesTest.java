package dev.candor.core.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.FacetField;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class FacetValuesTest {

  private static final Job JOB = Job.builder(new JobId("a-1"), "alpha", "Nurse").build();

  private static void assertPlace(Place place, String country, String region, String city) {
    Job job = JOB.toBuilder().places(List.of(place)).build();
    assertEquals(List.of(country), FacetValues.of(FacetField.COUNTRY, job), place.toString());
    assertEquals(List.of(region), FacetValues.of(FacetField.REGION, job), place.toString());
    assertEquals(List.of(city), FacetValues.of(FacetField.CITY, job), place.toString());
  }

  @Test
  void a_place_is_read_from_the_right() {
    String none = "unspecified";
    assertPlace(new Place("Lisbon, Portugal", "PT"), "PT", none, "PT/Lisbon");
    assertPlace(Place.of("Lisbon, Portugal"), "PT", none, "PT/Lisbon");
    assertPlace(new Place("Lisbon", "PT"), "PT", none, "PT/Lisbon");
    assertPlace(new Place("Austin, TX", "US"), "US", "US/TX", "US/TX/Austin");
    assertPlace(Place.of("Downtown, Austin, TX, USA"), "US", "US/TX", "US/TX/Austin");
    assertPlace(new Place("CA, US", "US"), "US", "US/CA", none);
    assertPlace(new Place("Atlanta, Georgia", "US"), "US", "US/Georgia", "US/Georgia/Atlanta");
    assertPlace(Place.of("Atlanta, Georgia"), none, "Georgia", "Georgia/Atlanta");
    assertPlace(Place.of("Singapore"), "SG", none, none);
    assertPlace(Place.of("Dubai, UAE"), "AE", none, "AE/Dubai");
    assertPlace(Place.of("Remote, Portugal"), "PT", none, none);
    assertPlace(Place.of("Europe"), none, "Europe", none);
    assertPlace(Place.of("Worldwide"), "worldwide", none, none);
    assertPlace(Place.of("Köln/Bonn, Germany"), "DE", none, "DE/Köln-Bonn");
    assertPlace(Place.of(" , ,"), none, none, none);
  }

  @Test
  void what_is_not_stated_is_a_value() {
    for (FacetField field : FacetField.values()) {
      if (field != FacetField.POSTED_AGE && field != FacetField.SOURCE) {
        assertEquals(List.of("unspecified"), FacetValues.of(field, JOB), field.code());
      }
    }
  }

  private static List<String> bands(String min, String max, SalaryPeriod period) {
    Salary salary =
        new Salary(
            min == null ? null : new BigDecimal(min),
            max == null ? null : new BigDecimal(max),
            Currency.getInstance("EUR"),
            period);
    return FacetValues.of(FacetField.SALARY_BAND, JOB.toBuilder().salary(salary).build());
  }

  @Test
  void pay_touches_each_band_it_reaches_into() {
    assertEquals(List.of("EUR 60000-80000"), bands("60000", "80000", SalaryPeriod.YEAR));
    assertEquals(
        List.of("EUR 60000-80000", "EUR 80000-100000"), bands("60000", "80001", SalaryPeriod.YEAR));
    assertEquals(List.of("EUR 80000-100000"), bands("80000", "80000", SalaryPeriod.YEAR));
    assertEquals(List.of("EUR 80000-100000"), bands("80000", null, SalaryPeriod.YEAR));
    assertEquals(List.of("EUR 60000-80000"), bands(null, "5000", SalaryPeriod.MONTH));
    assertEquals(List.of("EUR 30000-40000"), bands("15", "15", SalaryPeriod.HOUR));
    assertEquals(List.of("EUR 0-1000"), bands("0", "0", SalaryPeriod.YEAR));
    String huge = "9".repeat(900);
    assertEquals(List.of("EUR 800000000000-1000000000000"), bands(huge, huge, SalaryPeriod.HOUR));
  }

  @Property
  void one_figure_is_in_one_band_and_between_its_edges(
      @ForAll @LongRange(min = 0, max = 999_999_999_999L) long figure) {
    List<String> bands = bands("" + figure, "" + figure, SalaryPeriod.YEAR);
    assertEquals(1, bands.size());
    String[] edges = bands.get(0).substring(4).split("-");
    assertTrue(
        Long.parseLong(edges[0]) <= figure && figure < Long.parseLong(edges[1]), bands.get(0));
  }
}
