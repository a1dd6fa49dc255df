package dev.candor.sources.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.source.AssertingJobSource;
import dev.candor.core.tck.source.Collected;
import dev.candor.core.tck.source.JobSourceContract;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileJobSourceTest extends JobSourceContract {

  static final String PAGE =
      """
      {"offset":0,"limit":20,"totalCount":2,"jobs":[
       {"title":"Cellar Engineer","companyName":"Lumen Orchard","companySlug":"lumen-orchard",
        "employmentType":"Full Time","minSalary":50000,"maxSalary":60000.5,"salaryPeriod":"annual",
        "currency":"EUR","seniority":["Senior","Manager"],"locationRestrictions":["Portugal","Spain"],
        "timezoneRestrictions":[0,1],"description":"<p>Press <b>apples</b>.</p>","pubDate":1772357400,
        "expiryDate":1777541400,"applicationLink":"https://himalayas.example/apply/1",
        "guid":"https://himalayas.example/jobs/1"},
       {"title":"Bottler","companyName":"Brinkwater","companySlug":"brinkwater","employmentType":"Part Time",
        "minSalary":10,"maxSalary":12,"salaryPeriod":"annual","currency":null,"seniority":[],
        "locationRestrictions":[{"alpha2":"KE","name":"Kenya","slug":"kenya"}],"timezoneRestrictions":[],
        "description":"","pubDate":1772357400000,"expiryDate":null,"applicationLink":"","guid":"g-2"}]}
      """;

  private static final String TEXT =
      """
      Night Nurse

      Company: Brinkwater
      Location: Leeds, UK (hybrid, two days in the office)
      Hourly rate: £21.50
      Employment type: Part-time
      Posted: 2026-03-01
      Apply: https://brinkwater.example/apply

      Care for people through the night.
      """;

  @TempDir Path folder;

  @Override
  protected JobSource source() {
    return new AssertingJobSource(of(file("page", PAGE), file("text", TEXT)));
  }

  @Override
  protected Optional<JobSource> broken() {
    return Optional.of(of(folder.resolve("gone.json")));
  }

  @Override
  protected Set<String> namesInJobs() {
    return Set.of("himalayas", "file");
  }

  @Test
  void a_recorded_page_gives_its_jobs_with_every_field() throws Exception {
    List<Job> jobs = jobs(of(file("anything.txt", PAGE)));
    assertEquals(2, jobs.size());
    Job first = jobs.get(0);
    assertEquals("himalayas", first.source());
    assertEquals("Cellar Engineer", first.title());
    assertEquals("Lumen Orchard", first.company());
    assertEquals(List.of(new Place("Portugal", "PT"), new Place("Spain", "ES")), first.places());
    assertEquals(WorkMode.REMOTE, first.workMode());
    assertEquals(EmploymentType.FULL_TIME, first.employmentType());
    assertEquals(List.of(Seniority.SENIOR, Seniority.MANAGER), first.seniority());
    assertEquals(new BigDecimal("60000.5"), first.salary().max());
    assertEquals("EUR", first.salary().currency().getCurrencyCode());
    assertEquals(Instant.parse("2026-03-01T09:30:00Z"), first.postedAt());
    assertEquals(Instant.parse("2026-04-30T09:30:00Z"), first.expiresAt());
    assertEquals("Press apples.", first.description());
    assertEquals(URI.create("https://himalayas.example/jobs/1"), first.url());
    assertEquals(URI.create("https://himalayas.example/apply/1"), first.applyUrl());
    Job second = jobs.get(1);
    assertEquals(List.of(new Place("Kenya", "KE")), second.places());
    assertNull(second.salary(), "figures without a currency are no salary");
    assertEquals(first.postedAt(), second.postedAt(), "seconds and milliseconds");
    assertNull(second.expiresAt());
    assertNull(second.url());
  }

  @Test
  void no_restriction_is_worldwide_and_one_by_time_zone_is_not() throws Exception {
    String open = PAGE.replace("[\"Portugal\",\"Spain\"]", "[]");
    assertEquals("UTC+0, UTC+1", jobs(of(file("a", open))).get(0).place());
    String anywhere = open.replace("\"timezoneRestrictions\":[0,1]", "\"timezoneRestrictions\":[]");
    assertEquals(Place.WORLDWIDE, jobs(of(file("b", anywhere))).get(0).place());
  }

  @Test
  void text_says_what_its_labels_say() throws Exception {
    Job job = jobs(of(file("x.json", TEXT))).get(0);
    assertEquals("file", job.source());
    assertEquals("Night Nurse", job.title());
    assertEquals("Brinkwater", job.company());
    assertEquals(List.of(new Place("Leeds, UK", "GB")), job.places());
    assertEquals(WorkMode.HYBRID, job.workMode());
    assertEquals(EmploymentType.PART_TIME, job.employmentType());
    assertEquals(new BigDecimal("21.5"), job.salary().min());
    assertEquals("GBP", job.salary().currency().getCurrencyCode());
    assertEquals(Instant.parse("2026-03-01T00:00:00Z"), job.postedAt());
    assertEquals(URI.create("https://brinkwater.example/apply"), job.applyUrl());
    assertNull(job.url());
  }

  @Test
  void markdown_loses_its_marks_and_keeps_its_words() throws Exception {
    String markdown =
        "# Staff **C#** Engineer\n\n"
            + "- **Company:** Lumen Orchard\n"
            + "- **Location:** Remote (Portugal)\n\n"
            + "## The work\n\n"
            + "Press *apples*.\n";
    Job job = jobs(of(file("x", markdown))).get(0);
    assertEquals("Staff C# Engineer", job.title());
    assertEquals("Lumen Orchard", job.company());
    assertEquals(List.of(new Place("Portugal", "PT")), job.places());
    assertEquals(WorkMode.REMOTE, job.workMode());
    assertEquals(List.of(Seniority.STAFF), job.seniority());
    assertTrue(job.description().contains("The work\n\nPress apples."), job.description());
    assertNull(job.salary());
  }

  @Test
  void nothing_is_guessed_from_running_text() throws Exception {
    Job job =
        jobs(of(file("x", "Carpenter\n\nPeople at Brinkwater in Leeds earn well, 30 an hour.\n")))
            .get(0);
    assertEquals("", job.company());
    assertEquals(List.of(), job.places());
    assertNull(job.salary());
    assertEquals(WorkMode.UNSPECIFIED, job.workMode());
    assertEquals(EmploymentType.UNSPECIFIED, job.employmentType());
  }

  @Test
  void hidden_characters_do_not_reach_the_text() throws Exception {
    Job job = jobs(of(file("x", "Carpenter\n\nBuild\u200b \u202edoors\u202c.\n"))).get(0);
    assertEquals("Carpenter\n\nBuild doors.", job.description());
  }

  @Test
  void the_same_file_twice_adds_nothing() throws Exception {
    Path page = file("page", PAGE);
    Collected found = Collected.all();
    SourceOutcome outcome = of(page, page, file("copy", PAGE)).search(SearchRequest.all(), found);
    assertEquals(2, found.jobs().size());
    assertInstanceOf(SourceOutcome.Complete.class, outcome);
    assertEquals("4 postings were given more than once and count once", outcome.detail());
  }

  @Test
  void every_bad_file_has_words_of_its_own_and_good_ones_still_give_jobs() throws Exception {
    Path large = folder.resolve("large");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(50L * 1024 * 1024);
    }
    Path binary = folder.resolve("binary");
    Files.write(binary, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
    String html = "<html><body><script>var a</script><p>Hello</p></body></html>";
    JobSource source =
        of(
            file("empty", ""),
            file("blank", " \n "),
            file("cut", PAGE.substring(0, 300)),
            large,
            binary,
            file("pdf", "%PDF-1.7 ..."),
            file("html", html),
            file("untitled", "Responsibilities:\n\n- press apples\n"),
            file("json", "{\"offers\":[{\"title\":\"Cook\"}]}"),
            file("xml", "<?xml version=\"1.0\"?><jobs><position/></jobs>"),
            folder,
            file("good", PAGE));
    Collected found = Collected.all();
    SourceOutcome outcome = source.search(SearchRequest.all(), found);
    assertEquals(2, found.jobs().size());
    assertInstanceOf(SourceOutcome.Partial.class, outcome);
    List<String> told =
        List.of(outcome.detail().split("; (?=\\w+: |" + folder.getFileName() + ")"));
    assertEquals(11, told.size(), outcome.detail());
    assertEquals("empty: it is empty", told.get(0));
    assertEquals("blank: it is empty", told.get(1));
    assertTrue(
        told.get(2).startsWith("cut: it is not valid JSON: it ends too early, at line"),
        told.get(2));
    assertEquals("large: it is too large: more than 49 MB, at most 10 MB are read", told.get(3));
    assertEquals("binary: it is not text (binary content)", told.get(4));
    assertEquals("pdf: it is a PDF file; give its text", told.get(5));
    assertTrue(
        told.get(6).startsWith("html: it is HTML without a schema.org job posting"), told.get(6));
    assertTrue(
        told.get(7).startsWith("untitled: it is a text whose first line is no job title"),
        told.get(7));
    assertTrue(told.get(8).startsWith("json: it is JSON of an unknown kind"), told.get(8));
    assertTrue(told.get(9).startsWith("xml: it is XML"), told.get(9));
    assertTrue(told.get(10).endsWith(": it is a folder; name its files"), told.get(10));
  }

  @Test
  void bad_files_alone_are_bad_input_and_an_empty_page_is_empty() throws Exception {
    Collected none = Collected.all();
    assertInstanceOf(
        SourceOutcome.BadInput.class, of(file("e", "")).search(SearchRequest.all(), none));
    assertInstanceOf(SourceOutcome.BadInput.class, of().search(SearchRequest.all(), none));
    String empty = "{\"totalCount\":0,\"jobs\":[]}";
    assertInstanceOf(
        SourceOutcome.Empty.class, of(file("p", empty)).search(SearchRequest.all(), none));
    assertEquals(List.of(), none.jobs());
  }

  @Test
  void a_record_without_a_title_is_told_and_the_others_stay() throws Exception {
    Collected found = Collected.all();
    SourceOutcome outcome =
        of(file("p", PAGE.replace("\"Bottler\"", "null"))).search(SearchRequest.all(), found);
    assertEquals(1, found.jobs().size());
    assertEquals("p: records without a title left out: 1", outcome.detail());
    assertInstanceOf(SourceOutcome.Partial.class, outcome);
  }

  @Test
  void a_section_a_slogan_or_a_sentence_is_no_title() throws Exception {
    for (String start :
        List.of(
            "Job Purpose:",
            "About the role",
            "Solutions for today. Visions for tomorrow.",
            "We are looking for a baker",
            "- bake bread",
            "https://brinkwater.example/jobs/1")) {
      Collected found = Collected.all();
      of(file("t", start + "\n\nMore text.\n")).search(SearchRequest.all(), found);
      assertEquals(List.of(), found.jobs(), start);
    }
  }

  @Test
  void a_page_without_markup_is_read_as_its_text_and_said_so() throws Exception {
    String html =
        "<html><body><nav><a>Home</a></nav><h1>Night Baker</h1><p>Harbour Loaves</p><p>Location:"
            + " Leeds, UK</p><p>We bake bread and rolls for the harbour, every night of the year,"
            + " in a warm room, and we like those who like"
            + " flour.</p><h2>Requirements</h2><ul><li>Patience</li><li>A driving"
            + " licence</li></ul></body></html>";
    Collected found = Collected.all();
    SourceOutcome outcome = of(file("x.txt", html)).search(SearchRequest.all(), found);
    assertEquals("Night Baker", found.jobs().get(0).title());
    assertEquals("Harbour Loaves", found.jobs().get(0).company());
    assertEquals("Leeds, UK", found.jobs().get(0).place());
    assertInstanceOf(SourceOutcome.Partial.class, outcome);
    assertEquals(
        "x.txt: it is HTML without a schema.org job posting; its text was read", outcome.detail());
  }

  @Test
  void a_page_that_lists_jobs_is_no_posting() throws Exception {
    String words = "<p>Night Baker at Harbour Loaves, Lyon.</p>".repeat(30);
    String items =
        "<script type=\"application/ld+json\">{\"@type\":"
            + " \"ItemList\",\"itemListElement\":[]}</script>";
    for (String html :
        List.of(
            "<html><body><h1>Baker jobs in Lyon</h1>" + words,
            "<html><body><h1>24 vacancies</h1>" + words,
            "<html><body><h1>Baker</h1>" + items + words)) {
      Collected found = Collected.all();
      SourceOutcome outcome = of(file("page", html)).search(SearchRequest.all(), found);
      assertEquals(List.of(), found.jobs(), html);
      assertInstanceOf(SourceOutcome.BadInput.class, outcome);
      assertTrue(outcome.detail().contains("lists jobs"), outcome.detail());
    }
  }

  @Test
  void a_page_without_a_title_is_bad_input() throws Exception {
    String html = "<html><body><h1>Sign in</h1><p>" + "We need your name. ".repeat(20) + "</p>";
    Collected found = Collected.all();
    SourceOutcome outcome = of(file("page", html)).search(SearchRequest.all(), found);
    assertEquals(List.of(), found.jobs());
    assertInstanceOf(SourceOutcome.BadInput.class, outcome);
    assertTrue(outcome.detail().contains("HTML without"), outcome.detail());
    assertTrue(outcome.detail().contains("no job title"), outcome.detail());
  }

  @Test
  void the_name_of_a_file_is_no_title() throws Exception {
    String text = "Join Harbour Loaves, the baker of the harbour.\n\nRequirements\n- Patience\n";
    Collected found = Collected.all();
    SourceOutcome outcome =
        of(file("jd_harbour-loaves_night_baking.txt", text)).search(SearchRequest.all(), found);
    assertEquals(List.of(), found.jobs());
    assertInstanceOf(SourceOutcome.BadInput.class, outcome);
    assertTrue(outcome.detail().contains("Title: Data Engineer"), outcome.detail());
  }

  @Test
  void title_and_company_are_read_by_the_reader_of_heads() throws Exception {
    Job job =
        jobs(of(file("x", "Boat Builder\nHarbour Tools\nLisbon\n\nWe build boats.\n"))).get(0);
    assertEquals("Boat Builder", job.title());
    assertEquals("Harbour Tools", job.company());
    Job hired = jobs(of(file("y", "Harbour Tools is hiring a Boat Builder.\n\nCome.\n"))).get(0);
    assertEquals("Boat Builder", hired.title());
    assertEquals("Harbour Tools", hired.company());
  }

  @Test
  void windows_text_is_read_too() throws Exception {
    Path file = folder.resolve("w");
    Files.write(file, "Bäcker\r\n\r\nCompany: Täglich\r\n".getBytes(StandardCharsets.ISO_8859_1));
    Job job = jobs(of(file)).get(0);
    assertEquals("Bäcker", job.title());
    assertEquals("Täglich", job.company());
  }

  private static FileJobSource of(Path... files) {
    return FileJobSource.of(List.of(files));
  }

  private static List<Job> jobs(JobSource source) throws InterruptedException {
    Collected found = Collected.all();
    SourceOutcome outcome = source.search(SearchRequest.all(), found);
    assertInstanceOf(SourceOutcome.Complete.class, outcome, outcome.detail());
    return found.jobs();
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
