package dev.candor.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The commands about models, with a server of our own on loopback. */
final class LlmCommandTest extends CommandTest {

  private static final String ANSWER =
      "{\"model\":\"local-model\",\"choices\":[{\"message\":{\"content\":\"OK\"},"
          + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":1}}";

  private static final String MESSAGE =
      "{\"type\":\"message\",\"model\":\"small-model\",\"stop_reason\":\"end_turn\",\"content\":"
          + "[{\"type\":\"text\",\"text\":\"OK\"}],"
          + "\"usage\":{\"input_tokens\":8,\"output_tokens\":2}}";

  private HttpServer server;
  private int status = 200;
  private String answer = ANSWER;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/chat/completions", exchange -> send(exchange, status, answer));
    server.createContext("/v1/messages", exchange -> send(exchange, 200, MESSAGE));
    server.start();
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("content-type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private int check(String... more) {
    return checkAt(address() + "/v1", more);
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private int checkAt(String url, String... more) {
    List<String> args = new ArrayList<>(List.of("llm", "check", "--ask", "--json"));
    args.addAll(List.of("--home", folder.toString(), "-Dcandor.llm=openai"));
    args.add("-Dcandor.net.allow-loopback=true");
    args.add("-Dcandor.llm.openai.model.low=local-model");
    args.add("-Dcandor.llm.openai.base-url=" + url);
    args.addAll(List.of(more));
    return run(args.toArray());
  }

  @Test
  void every_backend_is_listed_with_what_is_missing_and_no_key_is_shown() {
    assertEquals(0, run("llm", "check", "--json", "-Dcandor.llm.openai.api-key=hidden-key"));
    JsonNode backends = json().path("backends");
    List<String> names = new ArrayList<>();
    for (JsonNode one : backends) {
      names.add(one.path("name").stringValue());
      boolean usable = one.path("usable").booleanValue();
      assertTrue(usable || !one.path("reason").stringValue().isBlank(), one.toString());
      assertEquals(0, one.path("position").intValue());
    }
    List<String> ofTests = List.of("adversarial", "faithful");
    assertTrue(names.removeAll(ofTests));
    assertEquals(List.of("anthropic", "claude-cli", "openai", "replay"), names);
    assertTrue(backends.get(ofTests.size() + 2).path("usable").booleanValue());
    assertFalse(text().contains("hidden-key"));
  }

  @Test
  void one_small_question_is_asked_on_request_and_stands_in_the_ledger() {
    assertEquals(0, check(), errors());
    JsonNode asked = json().path("asked");
    assertTrue(asked.path("answered").booleanValue());
    assertEquals("local-model", asked.path("model").stringValue());
    assertTrue(asked.path("costUsd").isNull(), "a local model has no price");

    assertEquals(0, run("llm", "ledger", "--home", folder.toString(), "--json"));
    JsonNode ledger = json();
    assertEquals(1, ledger.size());
    assertEquals("llm-check", ledger.get(0).path("step").stringValue());
    assertEquals(12, ledger.get(0).path("inputTokens").intValue());

    assertEquals(0, run("llm", "ledger", "--home", folder.toString(), "--csv"));
    assertEquals(2, text().lines().count());
    assertEquals(0, run("llm", "ledger", "--home", folder.toString(), "--model", "other"));
    assertTrue(text().startsWith("0 tries"), text());
  }

  @Test
  void settings_of_the_command_line_reach_price_step_and_budget() {
    assertEquals(
        0,
        check(
            "-Dcandor.llm.price.local-model.input=1000000",
            "-Dcandor.llm.price.local-model.output=0",
            "-Dcandor.llm.step.llm-check.timeout=30s"));
    JsonNode asked = json().path("asked");
    assertEquals(12, asked.path("costUsd").decimalValue().intValue());
    assertEquals(5, check("-Dcandor.llm.budget.day.max-calls=1"));
    assertEquals("OVER_BUDGET", json().path("asked").path("failure").stringValue());
  }

  @Test
  void a_model_that_fails_ends_with_5_and_a_wrong_setting_with_2() {
    status = 401;
    assertEquals(5, check());
    assertEquals("NOT_LOGGED_IN", json().path("asked").path("failure").stringValue());
    assertEquals(2, check("-Dcandor.llm.step.other.tier=low"));
    assertEquals(2, check("-Dcandor.llm.order=nobody"));
    assertTrue(errors().contains("'nobody', which is not there"));
    assertEquals(5, check("-Dcandor.llm=none", "-Dcandor.llm.order=openai"));
    assertEquals("NO_MODEL", json().path("asked").path("failure").stringValue());
    assertEquals(2, run("llm"));
    assertEquals(2, run("llm", "check", "-Dcandor.llm.step.other.tier=low"));
    assertEquals(2, run("llm", "check", "-Dcandor.llm.budget.weekly.max-calls=1"));
    assertEquals(2, run("llm", "check", "-Dcandor.llm.breaker.failures=0"));
    assertEquals(2, run("llm", "ledger", "--json", "--csv"));
  }

  @Test
  void the_next_in_order_answers_where_a_step_may_fall_back_and_the_ledger_says_why() {
    status = 500;
    String[] order = {
      "-Dcandor.llm.order=anthropic",
      "-Dcandor.llm.anthropic.base-url=" + address(),
      "-Dcandor.llm.anthropic.model.low=small-model"
    };
    assertEquals(5, check(order), "the question of this command stays with the first");
    String[] next = Arrays.copyOf(order, 4);
    next[3] = "-Dcandor.llm.step.llm-check.fallback=true";
    assertEquals(0, check(next), errors());
    assertEquals("anthropic", json().path("asked").path("backend").stringValue());
    assertEquals(2, json().path("backends").get(1).path("position").intValue());

    assertEquals(
        0, run("llm", "ledger", "--home", folder.toString(), "--json", "--backend", "anthropic"));
    assertEquals(1, json().size());
    assertEquals("fallback", json().get(0).path("cause").stringValue());
    assertTrue(json().get(0).path("reason").stringValue().contains("CRASHED"), text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/hostname", "javascript:alert(1)", "http://", "/v1", "http:///v1"})
  void an_address_that_is_none_is_told_before_anything_starts(String url) {
    assertEquals(2, checkAt(url));
    assertTrue(errors().contains("candor.llm.openai.base-url"), errors());
  }

  @Test
  void an_address_where_something_else_answers_is_told_in_one_line() {
    for (String other : List.of("<html>hello</html>", "", "null", "[1]", "{\"status\":\"up\"}")) {
      answer = other;
      assertEquals(5, check(), other);
      JsonNode asked = json().path("asked");
      assertEquals("CRASHED", asked.path("failure").stringValue());
      assertEquals(
          "What answered is not the API; look at candor.llm.openai.base-url",
          asked.path("detail").stringValue());
    }
    assertEquals(5, checkAt("http://user:hidden-word@localhost:1/v1"));
    assertFalse((text() + errors()).contains("hidden-word"));
    assertEquals(5, checkAt("http://169.254.169.254/latest"));
    assertTrue(json().path("asked").path("detail").stringValue().contains("private network"));
  }

  @Test
  void a_model_whose_name_holds_control_characters_is_shown_without_them() {
    answer = ANSWER.replace("local-model", "m\\u001b[31m\\nnext");
    assertEquals(0, check());
    assertEquals("m[31m next", json().path("asked").path("model").stringValue());
  }
}
