package dev.candor.sources.workday;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.WorkMode;
import dev.candor.core.tck.source.Collected;
import dev.candor.sources.internal.board.BoardContract;
import dev.candor.sources.internal.board.BoardProvider;
import dev.candor.sources.internal.http.ScriptedHttp;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WorkdayTest extends BoardContract {

  private static final String PAGE =
      """
      {"total":2,"jobPostings":[
        {"title":"Nurse","externalPath":"/job/Lyon/Nurse_R-77","locationsText":"2 Locations",
         "postedOn":"Posted 3 Days Ago","bulletFields":["R-77"]},
        {"title":"Baker","externalPath":"/job/Porto/Baker_R-78","locationsText":"Porto, Portugal",
         "postedOn":"Posted 30+ Days Ago","remoteType":"Remote","timeType":"Part time","bulletFields":["R-78"]}
      ],"facets":[]}
      """;
  private static final String DETAIL =
      """
      {"jobPostingInfo":{"title":"Nurse","jobDescription":"<p>Care.</p>","location":"Lyon",
        "additionalLocations":["Nantes, France"],"timeType":"Full time","postedOn":"Posted 3 Days Ago",
        "country":{"descriptor":"France"},"externalUrl":"https://board.example/x"},
       "hiringOrganization":{"name":"Brinkwater Care SA"}}
      """;

  @Override
  protected List<String> impossible() {
    return List.of(
        "brinkwater", "brinkwater/wd3", "brinkwater/wd3/Careers/x", "a/b/../c", "evil.example/#/x");
  }

  @Override
  protected BoardProvider provider() {
    return new WorkdayProvider();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of(
        "/wday/cxs/brinkwater/Careers/jobs", PAGE,
        "/wday/cxs/brinkwater/Careers/job/Lyon/Nurse_R-77", DETAIL);
  }

  @Override
  protected String nothing() {
    return "{\"total\":0,\"jobPostings\":[]}";
  }

  @Override
  protected String company() {
    return "brinkwater/wd3/Careers";
  }

  @Test
  void heads_come_from_the_list_and_texts_from_each_posting() throws Exception {
    Job nurse =
        expected("R-77", "Nurse")
            .company("Brinkwater Care SA")
            .places(List.of(new Place("Lyon", "FR"), new Place("Nantes, France", "FR")))
            .employmentType(EmploymentType.FULL_TIME)
            .postedAt(Instant.parse("2025-12-29T00:00:00Z"))
            .description("Care.")
            .url(URI.create(base() + "/Careers/job/Lyon/Nurse_R-77"))
            .build();
    Job baker =
        expected("R-78", "Baker")
            .company("brinkwater")
            .places(List.of(new Place("Porto, Portugal", "PT")))
            .workMode(WorkMode.REMOTE)
            .employmentType(EmploymentType.PART_TIME)
            .url(URI.create(base() + "/Careers/job/Porto/Baker_R-78"))
            .build();
    assertEquals(List.of(nurse, baker), jobs());
  }

  @Test
  void the_list_is_asked_for_at_the_host_of_the_employer() throws Exception {
    ScriptedHttp fixture = fixture();
    over(fixture).search(request(), Collected.all());
    assertEquals(
        "https://brinkwater.wd3.myworkdayjobs.com/wday/cxs/brinkwater/Careers/jobs",
        fixture.asked().get(0).uri().toString());
    assertEquals("POST", fixture.asked().get(0).method());
    assertEquals(
        "{\"appliedFacets\":{},\"limit\":20,\"offset\":0,\"searchText\":\"\"}",
        new String(fixture.asked().get(0).body(), StandardCharsets.UTF_8));
  }

  @Test
  void a_path_that_leads_elsewhere_is_not_followed() throws Exception {
    String page =
        "{\"jobPostings\":[{\"title\":\"Nurse\",\"externalPath\":\"/job/../../admin?x=1\"}]}";
    ScriptedHttp http = ScriptedHttp.always(200, page, Map.of());
    over(http).search(request(), Collected.all());
    assertEquals(1, http.asked().size());
  }
}
