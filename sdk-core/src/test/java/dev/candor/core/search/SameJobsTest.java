package dev.candor.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.candor.core.job.FoundJob;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobField;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Observation;
import dev.candor.core.job.Place;
import dev.candor.core.job.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SameJobsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final FreshnessCheck CHECK =
      new FreshnessCheck(NOW, Duration.ofDays(30), Duration.ofDays(14));
  private static final String TEXT =
      "You care for patients after heart surgery, in shifts, with a team of twelve. You have a"
          + " licence and three years on a ward. We pay by the union's table and give you six weeks"
          + " of leave, a place for your bicycle and lunch that tastes of something.";

  private static Job job(String id, String company, String place, String text) {
    String source = id.substring(0, id.indexOf('-'));
    return Job.builder(new JobId(id), source, "Senior Nurse")
        .company(company)
        .places(place.isEmpty() ? List.of() : List.of(Place.of(place)))
        .description(text)
        .build();
  }

  private static List<FoundJob> found(Job... jobs) {
    return Canonical.all(Stream.of(jobs).map(job -> new Sighting(job, NOW)).toList(), CHECK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Brinkwater Ltd. | BRINKWATER",
        "Brinkwater S.A. | Brinkwater, SA",
        "Société Générale Brink | Societe Generale Brink S.A.S.",
        "The Brink & Water Company, Inc. | Brink and Water",
        "Ｂｒｉｎｋｗａｔｅｒ株式会社 | Brinkwater K.K.",
        "株式会社ブリンク | ブリンク",
        "شركة النخبة ذ.م.م | شركه النخبه",
        "الأفق للتقنية ش.م.م. | الافق للتقنيـة",
        "Großhändler GmbH & Co. KG | GROSSHANDLER",
        "Brinkwater FZ-LLC | Brinkwater FZ LLC",
      })
  void a_company_is_the_same_however_it_is_written(String one, String other) {
    assertEquals(JobKey.company(one), JobKey.company(other));
  }

  @Test
  void a_company_named_like_a_legal_form_keeps_its_name() {
    assertEquals("sa", JobKey.company("SA"));
    assertNotEquals(JobKey.company("Brink Hotels"), JobKey.company("Brink Clinics"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sr. Nurse (m/w/d) | Senior Nurse",
        "Senior Nurse - Lisbon | SENIOR NURSE",
        "Senior Nurse (Remote) | Senior  Nurse",
        "VP Engineering | Vice President, Engineering",
      })
  void a_title_is_the_same_however_it_is_written(String one, String other) {
    Job lisbon = job("alpha-1", "Brink", "Lisbon, Portugal", "");
    JobKey first = JobKey.of(lisbon.toBuilder().title(one).build());
    assertEquals(first.title(), JobKey.of(lisbon.toBuilder().title(other).build()).title());
  }

  @Test
  void two_cities_of_one_role_are_two_jobs_of_one_family() {
    List<FoundJob> jobs =
        found(
            job("alpha-1", "Brink", "Lisbon, Portugal", TEXT),
            job("alpha-2", "Brink", "Porto, Portugal", TEXT),
            job("beta-1", "Brink Ltd", "Lisboa, Portugal", TEXT),
            job("beta-2", "Brink Ltd", "Porto", TEXT));
    assertEquals(3, jobs.size()); // "Lisboa" is not known to be Lisbon
    assertEquals(1, jobs.stream().map(FoundJob::family).distinct().count());
    assertEquals(List.of("alpha-2", "beta-2"), names(jobs.get(1)));
  }

  private static List<String> names(FoundJob found) {
    return found.ids().stream().map(JobId::value).toList();
  }

  @Test
  void one_city_name_in_two_countries_is_two_cities() {
    assertEquals(
        3,
        found(
                job("alpha-1", "Brink", "Paris, France", TEXT),
                job("beta-1", "Brink", "Paris, United States", TEXT),
                job("gamma-1", "Brink", "Paris", TEXT))
            .size());
  }

  @Test
  void one_city_name_in_two_states_is_two_cities() {
    assertEquals(
        List.of(List.of("alpha-1", "delta-1"), List.of("beta-1", "gamma-1"), List.of("epsilon-1")),
        found(
                job("alpha-1", "Brink", "Portland, OR", TEXT),
                job("beta-1", "Brink", "Portland, ME", TEXT),
                job("gamma-1", "Brink", "Portland, Maine, US", TEXT),
                job("delta-1", "Brink", "Portland, Oregon", TEXT),
                job("epsilon-1", "Brink", "Portland", TEXT))
            .stream()
            .map(SameJobsTest::names)
            .toList());
    assertEquals(
        2,
        found(
                job("alpha-1", "Brink", "Paris, TX", TEXT),
                job("beta-1", "Brink", "Paris, France", TEXT))
            .size());
    assertEquals(
        1,
        found(job("alpha-1", "Brink", "Austin, TX", TEXT), job("beta-1", "Brink", "Austin", TEXT))
            .size());
  }

  @Test
  void postings_that_name_no_employer_are_not_of_one_employer() {
    Job nurse = job("alpha-1", "", "Boston, United States", "");
    Job cook = job("beta-1", "", "Denver, United States", "").toBuilder().title("Cook").build();
    Job baker = job("gamma-1", "", "Porto, Portugal", "").toBuilder().title("Baker").build();
    assertEquals(3, found(nurse, cook, baker).size());
  }

  @Test
  void edited_copies_and_those_of_an_agency_are_the_same_and_a_boilerplate_is_not() {
    String edited = TEXT.replace("six weeks", "seven weeks");
    String other = "Our clinic is by the sea. You plan rosters, buy supplies and train beginners.";
    assertEquals(
        List.of(List.of("alpha-1", "beta-1", "gamma-1"), List.of("delta-1")),
        found(
                job("alpha-1", "Brink", "Porto", TEXT),
                job("beta-1", "", "Porto", edited),
                job("gamma-1", "Good People Agency", "Porto", TEXT + " Call us."),
                job("delta-1", "Good People Agency", "Porto", other))
            .stream()
            .map(SameJobsTest::names)
            .toList());
  }

  @Test
  void an_excerpt_of_one_of_two_goes_to_the_one_it_is_of() {
    String other = "Nights on the children's ward, ten beds, a doctor always near, and no lifting.";
    String excerpt = TEXT.substring(0, 120);
    assertEquals(
        List.of(List.of("alpha-1"), List.of("alpha-2", "beta-1")),
        found(
                job("alpha-1", "Brink", "Porto", other),
                job("alpha-2", "Brink", "Porto", TEXT),
                job("beta-1", "Brink", "Porto", excerpt))
            .stream()
            .map(SameJobsTest::names)
            .toList());
  }

  @Test
  void what_every_source_said_of_a_field_is_kept_with_its_time() {
    Job early = job("alpha-1", "Brink", "Porto", TEXT).toBuilder().postedAt(NOW).build();
    Job late = early.toBuilder().postedAt(NOW.plusSeconds(60)).build();
    Job other = job("beta-1", "Brink Ltd", "Porto", "");
    List<FoundJob> jobs =
        Canonical.all(
            List.of(
                new Sighting(other, NOW),
                new Sighting(late, NOW.plusSeconds(120)),
                new Sighting(early, NOW)),
            CHECK);
    assertEquals(1, jobs.size());
    FoundJob one = jobs.get(0);
    assertEquals(late, one.job());
    assertEquals(
        List.of(
            new Observation(JobField.POSTED_AT, NOW, "alpha", new JobId("alpha-1"), NOW),
            new Observation(
                JobField.POSTED_AT,
                NOW.plusSeconds(60),
                "alpha",
                new JobId("alpha-1"),
                NOW.plusSeconds(120))),
        one.observations(JobField.POSTED_AT));
    assertEquals(
        List.of("Brink", "Brink", "Brink Ltd"),
        one.observations(JobField.COMPANY).stream().map(Observation::value).toList());
    assertEquals(2, one.observations(JobField.DESCRIPTION).size());
  }

  @Test
  void skills_that_only_a_later_posting_names_are_taken_from_there() {
    Job first = job("alpha-1", "Brink", "Porto", TEXT);
    Job later =
        job("beta-1", "Brink", "Porto", TEXT).toBuilder().skills(List.of("Welding")).build();
    FoundJob one =
        Canonical.all(List.of(new Sighting(first, NOW), new Sighting(later, NOW)), CHECK).get(0);
    assertEquals(List.of("Welding"), one.job().skills());
    assertEquals(
        List.of(
            new Observation(JobField.SKILLS, List.of("Welding"), later.source(), later.id(), NOW)),
        one.observations(JobField.SKILLS));
  }

  @Property(tries = 300)
  void order_and_repetition_do_not_matter(@ForAll("sightings") List<Sighting> some) {
    List<FoundJob> once = Canonical.all(some, CHECK);
    List<Sighting> shuffled = new ArrayList<>(some);
    shuffled.addAll(some.subList(0, some.size() / 2));
    Collections.shuffle(shuffled, new Random(some.hashCode()));
    assertEquals(once, Canonical.all(shuffled, CHECK));
  }

  @Property(tries = 300)
  void joining_parts_gives_what_joining_all_gives(
      @ForAll("sightings") List<Sighting> a,
      @ForAll("sightings") List<Sighting> b,
      @ForAll("sightings") List<Sighting> c) {
    List<FoundJob> all = merged(merged(jobs(a), jobs(b)), jobs(c));
    assertEquals(all, merged(jobs(a), merged(jobs(b), jobs(c))));
    assertEquals(all, merged(merged(jobs(c), jobs(b)), jobs(a)));
    assertEquals(all, merged(all, all));
    List<Sighting> together = new ArrayList<>(a);
    together.addAll(b);
    together.addAll(c);
    assertEquals(all, jobs(together));
  }

  @Property(tries = 300)
  void nothing_is_lost_and_nothing_is_in_two_jobs(@ForAll("sightings") List<Sighting> some) {
    List<Sighting> kept =
        jobs(some).stream().flatMap(one -> one.sightings().stream()).sorted().toList();
    assertEquals(some.stream().distinct().sorted().toList(), kept);
  }

  private static List<FoundJob> jobs(List<Sighting> sightings) {
    return Canonical.all(sightings, CHECK);
  }

  private static List<FoundJob> merged(List<FoundJob> a, List<FoundJob> b) {
    return Canonical.merged(a, b, CHECK);
  }

  @Provide
  Arbitrary<List<Sighting>> sightings() {
    Arbitrary<String> ids =
        Arbitraries.of("alpha-1", "alpha-2", "alpha-3", "beta-1", "beta-2", "gamma-1", "gamma-2");
    Arbitrary<String> companies = Arbitraries.of("Brink", "BRINK Ltd", "O'Neva", "");
    Arbitrary<String> places =
        Arbitraries.of("Porto", "Porto, Portugal", "Porto, Brazil", "Lisbon", "");
    Arbitrary<String> texts =
        Arbitraries.of(
            TEXT,
            TEXT.replace("six", "seven"),
            TEXT.substring(0, 120),
            TEXT.substring(60),
            "short",
            "");
    Arbitrary<Instant> times = Arbitraries.of(NOW, NOW.plusSeconds(1), NOW.minusSeconds(1));
    return net.jqwik.api.Combinators.combine(ids, companies, places, texts, times)
        .as((id, company, place, text, at) -> new Sighting(job(id, company, place, text), at))
        .list()
        .ofMaxSize(12);
  }
}
