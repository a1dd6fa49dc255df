package dev.candor.sources.personio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.WorkMode;
import dev.candor.core.tck.source.Collected;
import dev.candor.sources.internal.board.BoardContract;
import dev.candor.sources.internal.board.BoardProvider;
import dev.candor.sources.internal.http.ScriptedHttp;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PersonioTest extends BoardContract {

  private static final String PAGE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <workzag-jobs>
      <position>
        <id>901</id><subcompany>Brinkwater &amp; Co.</subcompany><office>Lyon</office>
        <additionalOffices><office>Nantes</office><office>Vigo</office></additionalOffices>
        <name>Nurse</name>
        <jobDescriptions>
          <jobDescription><name>You bring</name><value><![CDATA[<ul><li>Calm</li></ul>]]></value></jobDescription>
          <jobDescription><name>Empty</name><value></value></jobDescription>
        </jobDescriptions>
        <employmentType>permanent</employmentType><seniority>entry-level</seniority>
        <schedule>part-time</schedule><createdAt>2024-11-13T14:10:41+00:00</createdAt>
      </position>
      <position>
        <id>902</id><subcompany></subcompany><office>Remote</office><name>Trainee Baker</name>
        <jobDescriptions></jobDescriptions><employmentType>intern</employmentType>
        <schedule>full-or-part-time</schedule><createdAt>2025-02-01T09:00:00+00:00</createdAt>
      </position>
      </workzag-jobs>
      """;

  @Override
  protected BoardProvider provider() {
    return new PersonioProvider();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of("/xml?language=en", PAGE);
  }

  @Override
  protected String nothing() {
    return "<?xml version=\"1.0\"?><workzag-jobs/>";
  }

  @Test
  void xml_is_read_with_its_lists_and_sections() throws Exception {
    Job nurse =
        expected("901", "Nurse")
            .company("Brinkwater & Co.")
            .places(List.of(Place.of("Lyon"), Place.of("Nantes"), Place.of("Vigo")))
            .employmentType(EmploymentType.PART_TIME)
            .seniority(List.of(Seniority.ENTRY))
            .postedAt(Instant.parse("2024-11-13T14:10:41Z"))
            .description("You bring\n- Calm")
            .url(URI.create(base() + "/job/901"))
            .build();
    Job trainee =
        expected("902", "Trainee Baker")
            .company("brinkwater")
            .workMode(WorkMode.REMOTE)
            .employmentType(EmploymentType.INTERNSHIP)
            .seniority(List.of(Seniority.INTERN))
            .postedAt(Instant.parse("2025-02-01T09:00:00Z"))
            .url(URI.create(base() + "/job/902"))
            .build();
    assertEquals(List.of(nurse, trainee), jobs());
  }

  @Test
  void one_position_alone_is_a_list_of_one() throws Exception {
    String one = "<workzag-jobs><position><id>1</id><name>Cook</name></position></workzag-jobs>";
    Collected found = Collected.all();
    over(ScriptedHttp.always(200, one, Map.of())).search(request(), found);
    assertEquals("Cook", found.jobs().get(0).title());
  }

  @Test
  void a_feed_that_brings_entities_of_its_own_is_not_read() throws Exception {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
            + "<workzag-jobs><position><id>1</id><name>&a;&f;</name></position></workzag-jobs>";
    Collected found = Collected.all();
    SourceOutcome outcome = over(ScriptedHttp.always(200, bomb, Map.of())).search(request(), found);
    assertInstanceOf(SourceOutcome.Failed.class, outcome);
    assertEquals(List.of(), found.jobs());
  }
}
