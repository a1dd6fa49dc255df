package dev.candor.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands about models, with a server of our own on loopback. */
final class LlmCommandTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String ANSWER =
      "{\"model\":\"local-model\",\"choices\":[{\"message\":{\"content\":\"OK\"},"
          + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":1}}";

  @TempDir Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream systemOut = System.out;
  private final PrintStream systemErr = System.err;
  private HttpServer server;
  private int status = 200;

  @BeforeEach
  void start() throws Exception {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("content-type", "application/json");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    System.setOut(systemOut);
    System.setErr(systemErr);
  }

  private int run(String... args) {
    out.reset();
    err.reset();
    return Main.run(args);
  }

  private int check(String... more) {
    List<String> args = new ArrayList<>(List.of("llm", "check", "--ask", "--json"));
    args.addAll(List.of("--home", home.toString(), "-Dcandor.llm=openai"));
    args.add("-Dcandor.net.allow-loopback=true");
    args.add("-Dcandor.llm.openai.model.low=local-model");
    args.add(
        "-Dcandor.llm.openai.base-url=http://localhost:" + server.getAddress().getPort() + "/v1");
    args.addAll(List.of(more));
    return run(args.toArray(new String[0]));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void every_backend_is_listed_with_what_is_missing_and_no_key_is_shown() {
    assertEquals(0, run("llm", "check", "--json", "-Dcandor.llm.openai.api-key=hidden-key"));
    JsonNode backends = MAPPER.readTree(printed()).path("backends");
    List<String> names = new ArrayList<>();
    for (JsonNode one : backends) {
      names.add(one.path("name").stringValue());
      boolean usable = one.path("usable").booleanValue();
      assertTrue(usable || !one.path("reason").stringValue().isBlank(), one.toString());
      assertEquals(0, one.path("position").intValue());
    }
    assertEquals(List.of("anthropic", "claude-cli", "openai", "replay"), names);
    assertTrue(backends.get(2).path("usable").booleanValue());
    assertFalse(printed().contains("hidden-key"));
  }

  @Test
  void one_small_question_is_asked_on_request_and_stands_in_the_ledger() {
    assertEquals(0, check(), err.toString(StandardCharsets.UTF_8));
    JsonNode asked = MAPPER.readTree(printed()).path("asked");
    assertTrue(asked.path("answered").booleanValue());
    assertEquals("local-model", asked.path("model").stringValue());
    assertTrue(asked.path("costUsd").isNull(), "a local model has no price");

    assertEquals(0, run("llm", "ledger", "--home", home.toString(), "--json"));
    JsonNode ledger = MAPPER.readTree(printed());
    assertEquals(1, ledger.size());
    assertEquals("llm-check", ledger.get(0).path("step").stringValue());
    assertEquals(12, ledger.get(0).path("inputTokens").intValue());

    assertEquals(0, run("llm", "ledger", "--home", home.toString(), "--csv"));
    assertEquals(2, printed().lines().count());
    assertEquals(0, run("llm", "ledger", "--home", home.toString(), "--model", "other"));
    assertTrue(printed().startsWith("0 tries"), printed());
  }

  @Test
  void settings_of_the_command_line_reach_price_step_and_budget() {
    assertEquals(
        0,
        check(
            "-Dcandor.llm.price.local-model.input=1000000",
            "-Dcandor.llm.price.local-model.output=0",
            "-Dcandor.llm.step.llm-check.timeout=30s"));
    JsonNode asked = MAPPER.readTree(printed()).path("asked");
    assertEquals(12, asked.path("costUsd").decimalValue().intValue());
    assertEquals(5, check("-Dcandor.llm.budget.day.max-calls=1"));
    assertEquals(
        "OVER_BUDGET", MAPPER.readTree(printed()).path("asked").path("failure").stringValue());
  }

  @Test
  void a_model_that_fails_ends_with_5_and_a_wrong_setting_with_2() {
    status = 401;
    assertEquals(5, check());
    assertEquals(
        "NOT_LOGGED_IN", MAPPER.readTree(printed()).path("asked").path("failure").stringValue());
    assertEquals(2, check("-Dcandor.llm.step.other.tier=low"));
    assertEquals(2, check("-Dcandor.llm.order=nobody"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("'nobody', which is not there"));
    assertEquals(5, check("-Dcandor.llm=none", "-Dcandor.llm.order=openai"));
    assertEquals(
        "NO_MODEL", MAPPER.readTree(printed()).path("asked").path("failure").stringValue());
    assertEquals(2, run("llm"));
    assertEquals(2, run("llm", "ledger", "--json", "--csv"));
  }
}
