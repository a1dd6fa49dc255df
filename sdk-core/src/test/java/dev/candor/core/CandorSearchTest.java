package dev.candor.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SearchResult;
import dev.candor.core.provider.Discovery;
import dev.candor.core.search.SearchPresets;
import dev.candor.core.tck.source.FakeJobSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CandorSearchTest {

  @TempDir Path home;

  private final FakeJobSource source =
      FakeJobSource.of(
          "alpha",
          List.of(
              Job.builder(new JobId("alpha-1"), "alpha", "Nurse").company("Brinkwater").build()));

  private CandorBuilder candor() {
    return Candor.builder().discovery(Discovery.none()).home(home).source(source);
  }

  @Test
  void the_next_process_finds_the_answer_in_the_home_and_its_age_with_it() throws Exception {
    try (Candor first = candor().build()) {
      SearchResult asked = first.search(SearchRequest.titled("Nurse"));
      assertNull(asked.sources().get(0).rememberedFrom());
    }
    try (Candor next = candor().build()) {
      SearchResult remembered = next.search(SearchRequest.titled("NURSE"));
      assertEquals(1, remembered.jobs().size());
      assertNotNull(remembered.sources().get(0).rememberedFrom());
      assertEquals(1, source.searches());
      next.search(SearchRequest.titled("Nurse").fresh());
      assertEquals(2, source.searches());
    }
  }

  @Test
  void a_listener_hears_of_jobs_while_the_search_goes_on() throws Exception {
    List<String> heard = new ArrayList<>();
    try (Candor candor = candor().build()) {
      SearchResult result = candor.search(SearchRequest.all(), job -> heard.add(job.title()));
      assertEquals(List.of("Nurse"), heard);
      assertEquals(1, result.total());
    }
  }

  @Test
  void presets_are_those_given_then_those_of_the_settings_then_those_in_the_box() throws Exception {
    Path file =
        Files.writeString(
            home.resolve("presets.json"),
            "{\"roles\": [{\"id\": \"nurse\", \"label\": \"Nurse\", \"titles\": [\"Nurse\"]}]}");
    try (Candor box = candor().build()) {
      assertEquals(SearchPresets.standard(), box.presets());
    }
    CandorBuilder set = candor().setting("candor.search.presets", file.toString());
    try (Candor settings = set.build()) {
      assertEquals("Nurse", settings.presets().role("nurse").label());
    }
    SearchPresets none = new SearchPresets(List.of(), List.of());
    try (Candor given = set.presets(none).build()) {
      assertEquals(none, given.presets());
    }
  }
}
