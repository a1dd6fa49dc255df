package dev.candor.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.job.Region;
import dev.candor.core.job.RolePreset;
import dev.candor.core.job.SearchRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SearchPresetsTest {

  @TempDir Path folder;

  private Path file(String json) throws Exception {
    return Files.writeString(folder.resolve("mine.json"), json);
  }

  @Test
  void ten_roles_and_two_regions_are_in_the_box_in_order() {
    SearchPresets presets = SearchPresets.standard();
    assertEquals(
        List.of(
            "senior_swe",
            "lead_swe",
            "staff_swe",
            "principal_swe",
            "tech_lead",
            "software_architect",
            "vp_engineering",
            "head_engineering",
            "director_swe",
            "cto"),
        presets.roles().stream().map(RolePreset::id).toList());
    assertEquals(
        List.of("gulf", "worldwide_remote"), presets.regions().stream().map(Region::id).toList());
  }

  @Test
  void a_request_of_a_role_in_a_region_is_the_request_of_its_titles_and_places() {
    SearchPresets presets = SearchPresets.standard();
    SearchRequest staff = SearchRequest.of(presets.role("staff_swe"));
    assertEquals(SearchRequest.titled("Staff Software Engineer"), staff);
    assertEquals(
        staff.in("United Arab Emirates").in("Saudi Arabia").in("Qatar").in("Kuwait"),
        staff.in(presets.region("gulf")));
    assertEquals(staff.remote(), staff.in(presets.region("worldwide_remote")));
    assertEquals(
        List.of("CTO", "Chief Technology Officer"), SearchRequest.of(presets.role("cto")).titles());
  }

  @Test
  void a_region_that_is_not_remote_leaves_remote_work_asked_for() {
    Region gulf = SearchPresets.standard().region("gulf");
    assertTrue(SearchRequest.all().remote().in(gulf).remoteOnly());
    assertEquals(4, SearchRequest.all().remote().in(gulf).places().size());
  }

  @Test
  void a_file_replaces_a_list_and_leaves_the_other() throws Exception {
    SearchPresets mine =
        SearchPresets.read(
            file(
                "{\"roles\": [{\"id\": \"nurse\", \"label\": \"Nurse\", \"titles\":"
                    + " [\"Nurse\"]}]}"));
    assertEquals(List.of("nurse"), mine.roles().stream().map(RolePreset::id).toList());
    assertEquals(SearchPresets.standard().regions(), mine.regions());
  }

  @Test
  void what_cannot_be_read_is_named() throws Exception {
    Path noTitles =
        file("{\"roles\": [{\"id\": \"nurse\", \"label\": \"Nurse\", \"titles\": []}]}");
    String message =
        assertThrows(InvalidInputException.class, () -> SearchPresets.read(noTitles)).getMessage();
    assertTrue(message.contains("mine.json.roles[0]"), message);
    Path none = folder.resolve("none.json");
    message =
        assertThrows(InvalidInputException.class, () -> SearchPresets.read(none)).getMessage();
    assertTrue(message.contains("there is no such file"), message);
    Path twice =
        file(
            "{\"regions\": [{\"id\": \"a\", \"label\": \"A\", \"places\": [], \"remote\": true},"
                + " {\"id\": \"a\", \"label\": \"A\", \"places\": [], \"remote\": true}]}");
    message =
        assertThrows(InvalidInputException.class, () -> SearchPresets.read(twice)).getMessage();
    assertTrue(message.contains("twice"), message);
  }

  @Test
  void a_file_without_end_is_refused() throws Exception {
    Path endless = file(" ".repeat(1024 * 1024 + 1));
    InvalidInputException wrong =
        assertThrows(InvalidInputException.class, () -> SearchPresets.read(endless));
    assertTrue(wrong.getMessage().contains("more than 1048576 bytes"), wrong.getMessage());
  }

  @Test
  void an_unknown_id_is_told_with_the_known_ones() {
    String message =
        assertThrows(InvalidInputException.class, () -> SearchPresets.standard().region("mars"))
            .getMessage();
    assertTrue(message.contains("'mars'") && message.contains("gulf, worldwide_remote"), message);
  }
}
