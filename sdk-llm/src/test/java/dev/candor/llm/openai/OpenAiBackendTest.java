package dev.candor.llm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.llm.standin.HttpBackendTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class OpenAiBackendTest extends HttpBackendTest {

  @Override
  protected Provider<LlmBackend> provider() {
    return new OpenAiBackendProvider();
  }

  @Override
  protected String version() {
    return "/v1";
  }

  @Override
  protected Map.Entry<String, String> keyHeader() {
    return Map.entry("Authorization", "Bearer ");
  }

  @Override
  protected Usage used() {
    return new Usage(1, 30, 5, new Usage.Cached(10, 0), null);
  }

  @Test
  void system_and_user_are_messages_and_usage_is_asked_for() throws Exception {
    backend("success").complete(PROMPT);
    JsonNode body = standIn.received().get(0).body();
    assertEquals(
        "[{\"role\":\"system\",\"content\":\"Answer in one word.\"},"
            + "{\"role\":\"user\",\"content\":\"What colour is the sky?\"}]",
        body.path("messages").toString());
    assertTrue(body.path("stream_options").path("include_usage").booleanValue(false));
    assertFalse(body.has("max_tokens"));
  }

  @Test
  void a_setting_limits_the_answer_by_the_name_that_servers_know() throws Exception {
    backend("success", "max-output-tokens", "50").complete(PROMPT);
    assertEquals(50, standIn.received().get(0).body().path("max_tokens").intValue());
  }

  @Test
  void a_schema_is_strict_then_any_json_then_words_alone() throws Exception {
    backend("no_json").complete(PROMPT.answering(SCHEMA));
    assertEquals(3, standIn.received().size());
    JsonNode strict = standIn.received().get(0).body().path("response_format");
    assertEquals(SCHEMA, strict.path("json_schema").path("schema").toString());
    assertTrue(strict.path("json_schema").path("strict").booleanValue(false));
    JsonNode any = standIn.received().get(1).body();
    assertEquals("json_object", any.path("response_format").path("type").stringValue());
    JsonNode words = standIn.received().get(2).body();
    assertFalse(words.has("response_format"));
    for (JsonNode body : new JsonNode[] {any, words}) {
      String system = body.path("messages").path(0).path("content").stringValue();
      assertTrue(system.startsWith("Answer in one word.") && system.endsWith(SCHEMA), system);
    }
  }

  @Test
  void json_in_a_fence_is_taken_out_of_it() throws Exception {
    String json = "{\"answer\":\"blue\"}";
    assertEquals(
        json, answer(backend("fenced:" + encoded(json)).complete(PROMPT.answering(SCHEMA))).text());
  }
}
