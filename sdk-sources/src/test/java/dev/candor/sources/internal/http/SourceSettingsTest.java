package dev.candor.sources.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.Traffic;
import dev.candor.core.tck.provider.FakeProviderContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceSettingsTest {

  private static final URI API = URI.create("https://board.example/api");

  private static SourceSettings settings(String... namesAndValues) {
    FakeProviderContext context = new FakeProviderContext();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      context.setting("candor.source.board." + namesAndValues[i], namesAndValues[i + 1]);
    }
    return SourceSettings.of("board", context.settings());
  }

  @Test
  void without_settings_the_usual_holds() {
    SourceSettings none = settings();
    assertEquals("https://board.example", none.base("https://board.example/"));
    assertTrue(none.base().isEmpty());
    assertTrue(none.apiKey().isEmpty());
    assertEquals(7, none.maxPages(7));
    HttpExchange get = none.get(API);
    assertEquals(Map.of("Accept", "application/json"), get.headers());
    assertEquals(HttpExchange.DEFAULT_TIMEOUT, get.timeout());
    assertEquals("Set candor.source.board.base-url", none.needs("base-url").detail());
  }

  @Test
  void an_address_a_key_headers_and_limits_are_settings() {
    SourceSettings set =
        settings(
            "base-url", "http://127.0.0.1:80/x//",
            "api-key", "k-1",
            "headers", "X-Locale: en-US | accept: text/x; q=1 |",
            "timeout", "5s",
            "max-pages", "3",
            "company", "acme");
    assertEquals("http://127.0.0.1:80/x", set.base("https://board.example"));
    assertEquals("k-1", set.apiKey().orElseThrow().reveal());
    assertEquals(3, set.maxPages(7));
    assertEquals("acme", set.text("company").orElseThrow());
    HttpExchange post = set.post(API, "{\"q\":\"é\"}");
    assertEquals("en-US", post.headers().get("X-Locale"));
    assertEquals("text/x; q=1", post.headers().get("Accept"), "a setting wins");
    assertEquals(Duration.ofSeconds(5), post.timeout());
    assertEquals("{\"q\":\"é\"}", new String(post.body(), StandardCharsets.UTF_8));
  }

  @Test
  void robots_speak_of_pages_alone() {
    assertEquals(Traffic.PAGE, settings().page(API).traffic());
    assertEquals(Traffic.API, settings().get(API).traffic());
    assertEquals(Traffic.API, settings().post(API, "{}").traffic());
  }

  @ParameterizedTest
  @CsvSource({
    "base-url,jobs",
    "headers,secretword",
    "headers,a b: secretword",
    "headers,X: sécretword",
    "timeout,0s",
    "timeout,soon",
    "max-pages,0",
    "max-pages,1001",
    "max-pages,many"
  })
  void another_form_is_told_by_its_key(String name, String value) {
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> settings(name, value));
    assertTrue(e.getMessage().contains("candor.source.board." + name), e.getMessage());
    assertFalse(e.getMessage().contains("secretword"), e.getMessage());
  }
}
