package dev.candor.sources.internal.parse;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.WorkMode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of the Himalayas jobs API, live or recorded. The board lists remote work alone; no
 * restriction by country means worldwide.
 *
 * @param jobs in the page's order
 * @param unusable how many records have no title
 * @param nextCursor where the next page starts, or "" when there is none or the page does not say
 * @param total how many jobs the board says there are, or 0 when it does not say
 */
public record HimalayasPage(List<Job> jobs, int unusable, String nextCursor, long total) {

  /** The name that stands in its jobs. */
  public static final String SOURCE = "himalayas";

  /** So many different offsets are all there are: no restriction. */
  private static final int ALL_ZONES = 24;

  /** Copies. */
  public HimalayasPage {
    jobs = List.copyOf(jobs);
  }

  /**
   * Reads a page.
   *
   * @param page what the API answered
   * @return empty when it is of another form
   */
  public static Optional<HimalayasPage> read(Fields page) {
    Fields list = page.isList() ? page : page.field("jobs");
    if (!list.isList() || !isOurs(page, list.items())) {
      return Optional.empty();
    }
    List<Job> jobs = new ArrayList<>();
    for (Fields record : list.items()) {
      job(record).ifPresent(jobs::add);
    }
    long total = page.field("totalCount").number().map(BigDecimal::longValue).orElse(0L);
    return Optional.of(
        new HimalayasPage(jobs, list.items().size() - jobs.size(), page.text("nextCursor"), total));
  }

  /** Other boards have "jobs", too; the names of the fields tell. */
  private static boolean isOurs(Fields page, List<Fields> records) {
    if (records.isEmpty()) {
      return page.has("totalCount") || page.has("nextCursor");
    }
    return records.stream()
        .anyMatch(
            job ->
                job.has("companyName")
                    && (job.has("guid") || job.has("applicationLink"))
                    && (job.has("locationRestrictions") || job.has("companySlug")));
  }

  private static Optional<Job> job(Fields in) {
    String title = Texts.line(in.text("title"));
    if (title.isEmpty()) {
      return Optional.empty();
    }
    String company = Texts.line(in.text("companyName"));
    String guid = in.firstText("guid", "applicationLink");
    URI apply = Links.read(in.text("applicationLink")).orElse(null);
    return Optional.of(
        Job.builder(JobId.of(SOURCE, guid.isEmpty() ? company + "\n" + title : guid), SOURCE, title)
            .company(company)
            .places(places(in))
            .workMode(WorkMode.REMOTE)
            .employmentType(EmploymentTypes.of(in.text("employmentType")))
            .seniority(levels(in))
            .salary(salary(in))
            .postedAt(time(in.field("pubDate")))
            .expiresAt(time(in.field("expiryDate")))
            .description(Texts.readable(in.firstText("description", "excerpt")))
            .url(Links.read(guid).orElse(apply))
            .applyUrl(apply)
            .build());
  }

  private static List<Place> places(Fields in) {
    List<Place> places = new ArrayList<>();
    for (Fields one : in.items("locationRestrictions")) {
      Optional<Place> place =
          one.isObject()
              ? Places.of("", "", Texts.line(one.text("name")))
              : Places.of(Texts.line(one.text()));
      place.map(p -> withCode(p, one.text("alpha2"))).ifPresent(places::add);
    }
    return places.isEmpty() ? List.of(Place.of(anywhere(in))) : places;
  }

  private static Place withCode(Place place, String code) {
    return new Place(place.name(), Places.codeOf(code).orElse(place.countryCode()));
  }

  private static String anywhere(Fields in) {
    List<String> zones =
        in.items("timezoneRestrictions").stream()
            .flatMap(zone -> zone.number().stream())
            .distinct()
            .sorted()
            .map(zone -> "UTC" + (zone.signum() < 0 ? "" : "+") + zone.toPlainString())
            .toList();
    boolean all = zones.isEmpty() || zones.size() >= ALL_ZONES;
    return all ? Place.WORLDWIDE : String.join(", ", zones);
  }

  private static List<Seniority> levels(Fields in) {
    return in.items("seniority").stream().flatMap(one -> Levels.of(one.text()).stream()).toList();
  }

  private static @Nullable Salary salary(Fields in) {
    String period = in.text("salaryPeriod");
    return Salaries.of(
            in.field("minSalary").number().orElse(null),
            in.field("maxSalary").number().orElse(null),
            in.text("currency"),
            period.isEmpty() ? "annual" : period) // the API says so where it names no period
        .orElse(null);
  }

  private static @Nullable Instant time(Fields field) {
    return field.number().flatMap(Dates::epoch).or(() -> Dates.read(field.text())).orElse(null);
  }
}
