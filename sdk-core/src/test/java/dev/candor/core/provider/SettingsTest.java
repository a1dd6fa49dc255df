package dev.candor.core.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

  private static final String KEY = "candor.llm.base-url";
  private static final String VARIABLE = "CANDOR_LLM_BASE_URL";

  @TempDir Path folder;

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("candor.properties"), text);
  }

  private static ConfigurationException wrong(Runnable read) {
    return assertThrows(ConfigurationException.class, read::run);
  }

  @Test
  void the_first_place_that_has_a_key_decides() throws Exception {
    Path file = file(KEY + "=file");
    Map<String, String> none = Map.of();
    Map<String, String> given = Map.of(KEY, "given");
    Map<String, String> property = Map.of(KEY, "property");
    Map<String, String> variable = Map.of(VARIABLE, "variable");
    assertEquals("given", Settings.read(given, property, variable, file).text(KEY).orElseThrow());
    assertEquals("property", Settings.read(none, property, variable, file).text(KEY).orElseThrow());
    assertEquals("variable", Settings.read(none, none, variable, file).text(KEY).orElseThrow());
    assertEquals("file", Settings.read(none, none, none, file).text(KEY).orElseThrow());
    assertEquals(Optional.empty(), Settings.read(none, none, none, null).text(KEY));
  }

  @Test
  void a_blank_value_means_not_set_and_hides_what_comes_after() throws Exception {
    Settings settings =
        Settings.read(Map.of(), Map.of(), Map.of(VARIABLE, "  "), file(KEY + "=file"));
    assertEquals(Optional.empty(), settings.text(KEY));
  }

  @Test
  void a_setting_may_name_the_file() throws Exception {
    String file = file(KEY + " = f\u00fcr\n").toString();
    Map<String, String> none = Map.of();
    assertEquals(
        "f\u00fcr",
        Settings.read(none, Map.of("candor.settings", file), none, null).text(KEY).orElseThrow());
    assertEquals(
        "f\u00fcr",
        Settings.read(none, none, Map.of("CANDOR_SETTINGS", file), null).text(KEY).orElseThrow());
  }

  @Test
  void a_named_file_that_is_not_there_or_not_readable_is_an_error() throws Exception {
    Path missing = folder.resolve("no.properties");
    String message = wrong(() -> Settings.read(Map.of(), missing)).getMessage();
    assertTrue(message.contains(missing.toString()), message);
    assertTrue(message.contains("does not exist"), message);
    Path latin = Files.write(folder.resolve("latin"), new byte[] {'a', '=', (byte) 0xfc});
    assertTrue(wrong(() -> Settings.read(Map.of(), latin)).getMessage().contains("not UTF-8"));
    Path escape = Files.writeString(folder.resolve("escape"), "a=\\u12");
    assertTrue(wrong(() -> Settings.read(Map.of(), escape)).getMessage().contains("escape"));
  }

  @Test
  void system_properties_and_environment_are_read() {
    System.setProperty("candor.test.only-here", "yes");
    try {
      Settings settings = Settings.read(Map.of(), null);
      assertEquals(Optional.of("yes"), settings.text("candor.test.only-here"));
    } finally {
      System.clearProperty("candor.test.only-here");
    }
  }

  @Test
  void an_error_names_key_value_form_and_origin() {
    Settings settings = Settings.read(Map.of(), Map.of(), Map.of("CANDOR_CACHE_SIZE", "ten"), null);
    String message = wrong(() -> settings.number("candor.cache.size")).getMessage();
    assertTrue(message.contains("candor.cache.size = 'ten'"), message);
    assertTrue(message.contains("environment variable CANDOR_CACHE_SIZE"), message);
    assertTrue(message.contains("a whole number"), message);
  }

  @ParameterizedTest
  @CsvSource({
    "500ms,PT0.5S",
    "30s,PT30S",
    "5m,PT5M",
    "6 h,PT6H",
    "2d,PT48H",
    "PT6H,PT6H",
    "0s,PT0S"
  })
  void time_spans_are_written_with_a_unit_or_in_iso_form(String text, Duration span) {
    assertEquals(span, Settings.of(Map.of("candor.x", text)).duration("candor.x").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "s", "-5s", "PT-5S", "1.5h", "99999999999999999d", "6 hours"})
  void other_forms_of_time_spans_are_errors(String text) {
    assertTrue(
        wrong(() -> Settings.of(Map.of("candor.x", text)).duration("candor.x"))
            .getMessage()
            .contains("a time span such as"));
  }

  @Test
  void flags_numbers_and_addresses_are_typed() {
    Settings settings =
        Settings.of(
            Map.of(
                "candor.flag", "TRUE",
                "candor.number", "-3",
                "candor.uri", "https://example.org/a",
                "candor.other", "ftp://example.org"));
    assertEquals(Optional.of(true), settings.flag("candor.flag"));
    assertEquals(-3, settings.number("candor.number").orElseThrow());
    assertEquals(URI.create("https://example.org/a"), settings.uri("candor.uri").orElseThrow());
    assertTrue(settings.number("candor.absent").isEmpty());
    wrong(() -> settings.flag("candor.number"));
    wrong(() -> settings.number("candor.flag"));
    wrong(() -> settings.uri("candor.other"));
    wrong(() -> settings.uri("candor.flag"));
  }

  @Test
  void secrets_are_shown_nowhere() {
    Settings settings =
        Settings.read(
            Map.of("candor.llm.api-key", "hunter1", "candor.mailbox", "hunter2"),
            Map.of("candor.proxy", "http://joe:hunter3@proxy.example/?t=hunter4"),
            Map.of("CANDOR_LLM_TOKEN", "hunter5", "CANDOR_OTHER_BOX", "hunter6", "HOME", "/h"),
            null);
    assertEquals("hunter2", settings.secret("candor.mailbox").orElseThrow().reveal());
    assertEquals("***", settings.secret("candor.other.box").orElseThrow().toString());
    String all =
        settings
            + wrong(() -> settings.number("candor.llm.api-key")).getMessage()
            + wrong(() -> settings.flag("candor.mailbox")).getMessage()
            + wrong(() -> settings.number("candor.proxy")).getMessage()
            + settings.describe("candor.other.box");
    assertFalse(all.contains("hunter"), all);
    assertFalse(all.contains("HOME"), all);
    assertTrue(all.contains("CANDOR_LLM_TOKEN = '***'"), all);
    assertTrue(all.contains("proxy.example"), all);
  }

  @Test
  void a_key_of_another_form_is_an_error_that_names_all_of_them() {
    ConfigurationException e =
        wrong(() -> Settings.of(Map.of("cndor.llm", "x", "candor.LLM", "y", "candor.ok", "z")));
    assertEquals(2, e.problems().size());
  }

  @Test
  void problems_are_collected() {
    Settings settings = Settings.of(Map.of("candor.a", "x", "candor.b", "y", "candor.c", "1"));
    Problems problems = new Problems();
    problems.check(() -> settings.number("candor.a"));
    problems.check(() -> settings.flag("candor.b"));
    problems.check(() -> settings.number("candor.c"));
    ConfigurationException e = wrong(() -> problems.throwIfAny("Mend them"));
    assertEquals(2, e.problems().size());
    assertEquals("Mend them", e.next());
  }

  @Test
  void keys_below_a_prefix_are_told_in_order_but_for_the_environment_and_what_is_blank() {
    Settings settings =
        Settings.read(
            Map.of("candor.a.z", "1", "candor.a.b", "1", "candor.other", "1", "candor.a.c", ""),
            Map.of("candor.a.c", "hidden", "candor.a.d", "1"),
            Map.of("CANDOR_A_E", "1"),
            null);
    assertEquals(
        List.of("candor.a.b", "candor.a.d", "candor.a.z"), settings.keysBelow("candor.a."));
  }
}
