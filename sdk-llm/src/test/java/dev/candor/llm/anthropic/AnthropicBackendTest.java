package dev.candor.llm.anthropic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.llm.standin.HttpBackendTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class AnthropicBackendTest extends HttpBackendTest {

  @Override
  protected Provider<LlmBackend> provider() {
    return new AnthropicBackendProvider();
  }

  @Override
  protected String version() {
    return "";
  }

  @Override
  protected Map.Entry<String, String> keyHeader() {
    return Map.entry("x-api-key", "");
  }

  @Override
  protected Usage used() {
    return new Usage(1, 30, 5, new Usage.Cached(7, 3), null); // the cache counts as read too
  }

  @Test
  void the_system_text_is_marked_for_the_cache() throws Exception {
    backend("success").complete(PROMPT);
    JsonNode body = standIn.received().get(0).body();
    assertEquals(
        "[{\"type\":\"text\",\"text\":\"Answer in one word.\","
            + "\"cache_control\":{\"type\":\"ephemeral\"}}]",
        body.path("system").toString());
    assertEquals(16_000, body.path("max_tokens").intValue());
    assertEquals("2023-06-01", standIn.received().get(0).headers().get("anthropic-version"));
  }

  @Test
  void a_setting_limits_the_answer() throws Exception {
    backend("success", "max-output-tokens", "50").complete(PROMPT);
    assertEquals(50, standIn.received().get(0).body().path("max_tokens").intValue());
  }

  @Test
  void the_schema_is_the_format_and_where_that_is_refused_the_input_of_a_tool() throws Exception {
    backend("no_schema").complete(PROMPT.answering(SCHEMA));
    JsonNode first = standIn.received().get(0).body();
    assertEquals(SCHEMA, first.path("output_config").path("format").path("schema").toString());
    assertFalse(first.has("tools"));
    JsonNode second = standIn.received().get(1).body();
    assertEquals(SCHEMA, second.path("tools").path(0).path("input_schema").toString());
    assertEquals("tool", second.path("tool_choice").path("type").stringValue());
    assertFalse(second.has("output_config"));
  }
}
