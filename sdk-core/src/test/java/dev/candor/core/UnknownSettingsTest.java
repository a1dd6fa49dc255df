package dev.candor.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.provider.Discovery;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.source.FakeJobSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class UnknownSettingsTest {

  private static final class AlphaProvider implements Provider<JobSource> {
    @Override
    public Class<JobSource> plug() {
      return JobSource.class;
    }

    @Override
    public String name() {
      return "alpha";
    }

    @Override
    public JobSource create(ProviderContext context) {
      context.settings().duration("candor.source.alpha.timeout");
      return FakeJobSource.of("alpha", List.of());
    }
  }

  private static Candor with(Map<String, String> settings) {
    Discovery.Located alpha = new Discovery.Located(new AlphaProvider(), "here");
    return Candor.builder()
        .discovery(() -> new Discovery.Findings(List.of(alpha), List.of()))
        .settings(settings)
        .build();
  }

  @Test
  void a_misspelt_setting_is_told_with_the_one_that_may_be_meant() {
    try (Candor candor = with(Map.of("candor.serch.dedline", "3s", "candor.aplha.x", "secret"))) {
      assertEquals(
          List.of(
              "Nothing here reads the builder setting candor.aplha.x",
              "Nothing here reads the builder setting candor.serch.dedline: is"
                  + " candor.search.deadline meant?"),
          candor.unknownSettings());
    }
  }

  @Test
  void settings_of_the_sdk_and_of_a_plug_in_below_its_name_are_known() {
    Map<String, String> known =
        Map.of(
            "candor.search.deadline", "3s",
            "candor.sources", "alpha",
            "candor.skill-finder", "",
            "candor.llm.budget.day.max-calls", "3",
            "candor.alpha.url", "x",
            "candor.source.alpha.anything", "x");
    try (Candor candor = with(known)) {
      assertEquals(List.of(), candor.unknownSettings());
    }
  }

  @Test
  void what_a_source_has_not_asked_for_is_told_once_it_was_made() throws Exception {
    Map<String, String> settings =
        Map.of("candor.source.alpha.timeout", "3s", "candor.source.alpha.time-out", "3s");
    try (Candor candor = with(settings)) {
      assertEquals(List.of(), candor.unknownSettings());
      candor.search(SearchRequest.all());
      assertEquals(
          List.of(
              "Nothing here reads the builder setting candor.source.alpha.time-out: is"
                  + " candor.source.alpha.timeout meant?"),
          candor.unknownSettings());
    }
  }

  @Test
  void a_source_that_is_switched_off_is_not_asked_and_says_so() throws Exception {
    try (Candor candor = with(Map.of("candor.source.alpha.enabled", "false"))) {
      SourceOutcome outcome = candor.search(SearchRequest.all()).sources().get(0).outcome();
      assertInstanceOf(SourceOutcome.NeedsConfiguration.class, outcome);
      assertTrue(outcome.detail().contains("candor.source.alpha.enabled"), outcome.detail());
      assertEquals(List.of(), candor.unknownSettings());
    }
    try (Candor candor = with(Map.of("candor.source.alpha.enabled", "true"))) {
      assertEquals("Empty", candor.search(SearchRequest.all()).sources().get(0).outcome().name());
    }
  }
}
