package dev.candor.core.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.provider.Discovery.Findings;
import dev.candor.core.provider.Discovery.Located;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.tck.provider.FakeProviderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class ProvidersTest {

  /** A plug that core does not know; its setting is candor.quill-pen. */
  interface QuillPen {
    String ink();
  }

  private record Pen(String ink) implements QuillPen, AutoCloseable {
    @Override
    public void close() {}
  }

  private static class PenProvider implements Provider<QuillPen> {
    private final String name;
    final AtomicInteger created = new AtomicInteger();

    PenProvider(String name) {
      this.name = name;
    }

    @Override
    public Class<QuillPen> plug() {
      return QuillPen.class;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public QuillPen create(ProviderContext context) {
      created.incrementAndGet();
      return new Pen(name);
    }
  }

  private static final class RarePenProvider extends PenProvider {
    RarePenProvider(String name) {
      super(name);
    }

    @Override
    public boolean onlyByName() {
      return true;
    }
  }

  private static final class InkedPenProvider extends PenProvider {
    InkedPenProvider(String name) {
      super(name);
    }

    @Override
    public boolean onlyByName(SettingReader settings) {
      return settings.text("candor.ink").isEmpty();
    }
  }

  private final Parts parts = new Parts();

  private Providers providers(Map<String, String> settings, Provider<?>... found) {
    return builder(settings).build(discovery(found), parts, new FakeProviderContext());
  }

  private static Providers.Builder builder(Map<String, String> settings) {
    return Providers.builder(Settings.of(settings));
  }

  private static Discovery discovery(Provider<?>... found) {
    List<Located> located = new ArrayList<>();
    for (Provider<?> provider : found) {
      located.add(new Located(provider, "/jars/" + located.size() + ".jar"));
    }
    return () -> new Findings(located, List.of());
  }

  private static String ink(Providers providers) {
    return providers.one(QuillPen.class).orElseThrow().ink();
  }

  private static ConfigurationException wrong(Runnable call) {
    return assertThrows(ConfigurationException.class, call::run);
  }

  @Test
  void what_a_setting_gives_something_to_do_is_used_unasked() {
    InkedPenProvider inked = new InkedPenProvider("inked");
    Providers without = providers(Map.of(), inked, new PenProvider("red"));
    assertEquals(1, without.all(QuillPen.class).size());
    assertEquals(Set.of("inked"), rest(without).keySet());
    assertEquals("inked", rest(without).get("inked").get().ink());
    Providers with = providers(Map.of("candor.ink", "black"), inked, new PenProvider("red"));
    assertEquals(2, with.all(QuillPen.class).size());
    assertEquals(Set.of(), rest(with).keySet());
    Providers narrowed =
        providers(Map.of("candor.quill-pen", "red"), inked, new PenProvider("red"));
    assertEquals(Set.of(), rest(narrowed).keySet());
  }

  private static Map<String, Supplier<QuillPen>> rest(Providers providers) {
    return providers.onlyByName(QuillPen.class, (name, failure) -> new Pen("none"));
  }

  @Test
  void what_is_given_is_used_before_what_settings_name() {
    Providers providers =
        builder(Map.of("candor.quill-pen", "red"))
            .given(QuillPen.class, "given", new Pen("own"))
            .build(discovery(new PenProvider("red")), parts, new FakeProviderContext());
    assertEquals("own", ink(providers));
    assertEquals(List.of(), parts.close(), "what was given is never closed");
  }

  @Test
  void what_settings_name_is_used_before_the_rest() {
    PenProvider blue = new PenProvider("blue");
    Providers providers =
        providers(Map.of("candor.quill-pen", "red"), blue, new PenProvider("red"));
    assertEquals("red", ink(providers));
    assertEquals(0, blue.created.get(), "what is not chosen is not made");
  }

  @Test
  void the_only_one_found_is_used_before_the_built_in() {
    Providers providers =
        builder(Map.of())
            .builtIn(new PenProvider("black"))
            .build(discovery(new PenProvider("red")), parts, new FakeProviderContext());
    assertEquals("red", ink(providers));
  }

  @Test
  void settings_can_name_what_is_built_in() {
    for (String name : List.of("black", "built-in")) {
      Providers providers =
          builder(Map.of("candor.quill-pen", name))
              .builtIn(new PenProvider("black"))
              .build(discovery(new PenProvider("red")), new Parts(), new FakeProviderContext());
      assertEquals("black", ink(providers));
    }
  }

  @Test
  void of_several_found_none_is_taken_and_the_error_names_them_and_the_setting() {
    Providers providers = providers(Map.of(), new PenProvider("red"), new PenProvider("blue"));
    String message = wrong(() -> ink(providers)).getMessage();
    assertTrue(message.contains("'blue' (/jars/1.jar), 'red' (/jars/0.jar)"), message);
    assertTrue(message.contains("Set candor.quill-pen to one of: blue, red"), message);
    assertTrue(providers.found().stream().noneMatch(FoundProvider::chosen));
  }

  @Test
  void one_that_works_only_by_name_is_not_taken_for_being_there() {
    Providers alone = providers(Map.of(), new RarePenProvider("gold"));
    assertEquals(Optional.empty(), alone.one(QuillPen.class));
    Providers named = providers(Map.of("candor.quill-pen", "gold"), new RarePenProvider("gold"));
    assertEquals("gold", ink(named));
    Providers beside = providers(Map.of(), new RarePenProvider("gold"), new PenProvider("red"));
    assertEquals("red", ink(beside));
  }

  @Test
  void without_any_the_callers_own_is_made_once_and_closed() {
    Providers providers = providers(Map.of());
    assertEquals(Optional.empty(), providers.one(QuillPen.class));
    QuillPen own = providers.oneOr(QuillPen.class, () -> new Pen("own"));
    assertSame(own, providers.oneOr(QuillPen.class, () -> new Pen("another")));
    assertSame(own, parts.close().get(0).part());
    assertEquals(List.of(), parts.close());
  }

  @Test
  void without_any_the_error_names_what_to_add() {
    Providers providers = providers(Map.of());
    String message =
        wrong(() -> providers.require(dev.candor.core.spi.web.WebFetcher.class)).getMessage();
    assertTrue(message.contains("dev.candor:candor-sdk-sources"), message);
  }

  @Test
  void a_setting_that_names_one_that_is_not_there_fails_at_start() {
    String message =
        wrong(() -> providers(Map.of("candor.quill-pen", "green"), new PenProvider("red")))
            .getMessage();
    assertTrue(message.contains("candor.quill-pen = 'green' (builder setting"), message);
    assertTrue(message.contains("found are: red"), message);
    assertTrue(
        wrong(() -> providers(Map.of("candor.index", "sphinx"))).getMessage().contains("sphinx"));
  }

  @Test
  void two_of_one_name_fail_at_start_and_both_places_are_named() {
    PenProvider other = new RarePenProvider("red");
    String message = wrong(() -> providers(Map.of(), new PenProvider("red"), other)).getMessage();
    assertTrue(message.contains("/jars/0.jar"), message);
    assertTrue(message.contains("/jars/1.jar"), message);
    assertTrue(message.contains("QuillPen 'red' is there 2 times"), message);
  }

  @Test
  void what_is_given_hides_what_is_found_under_its_name() {
    Providers providers =
        builder(Map.of())
            .given(QuillPen.class, "red", new Pen("own"))
            .build(
                discovery(new PenProvider("red"), new PenProvider("blue")),
                parts,
                new FakeProviderContext());
    assertEquals(
        List.of("own", "blue"), providers.all(QuillPen.class).stream().map(QuillPen::ink).toList());
  }

  @Test
  void broken_providers_are_named_and_hide_no_other() {
    Provider<?> mute =
        new PenProvider("x") {
          @Override
          public String name() {
            throw new IllegalStateException("mute");
          }
        };
    Providers providers =
        providers(Map.of(), new PenProvider("Red Ink"), mute, new PenProvider("blue"));
    assertEquals("blue", ink(providers));
    assertEquals(2, providers.problems().size());
    assertTrue(providers.problems().get(0).contains("'Red Ink'"), providers.problems().get(0));
    assertTrue(providers.problems().get(1).contains("mute"), providers.problems().get(1));
  }

  @Test
  void one_that_cannot_be_made_is_named_and_others_may_stand_in() {
    PenProvider broken =
        new PenProvider("dry") {
          @Override
          public QuillPen create(ProviderContext context) {
            throw new IllegalStateException("no ink");
          }
        };
    Providers providers = providers(Map.of(), broken, new PenProvider("red"));
    String message = wrong(() -> providers.all(QuillPen.class)).getMessage();
    assertTrue(message.contains("'dry' (/jars/0.jar)"), message);
    assertTrue(message.contains("no ink"), message);
    List<String> inks =
        providers.all(QuillPen.class, (name, failure) -> new Pen("instead of " + name)).stream()
            .map(QuillPen::ink)
            .toList();
    assertEquals(List.of("instead of dry", "red"), inks);
  }

  @Test
  void a_list_in_settings_narrows_those_of_which_all_are_used() {
    Providers providers =
        providers(
            Map.of("candor.quill-pen", "gold, blue"),
            new PenProvider("blue"),
            new PenProvider("red"),
            new RarePenProvider("gold"));
    assertEquals(
        List.of("gold", "blue"),
        providers.all(QuillPen.class).stream().map(QuillPen::ink).toList());
    assertEquals(
        List.of("blue", "gold"),
        providers.found().stream()
            .filter(FoundProvider::chosen)
            .map(FoundProvider::name)
            .sorted()
            .toList());
    assertFalse(providers.found().isEmpty());
  }

  @Test
  void one_that_was_not_chosen_can_be_asked_for_by_name() {
    Providers providers =
        providers(
            Map.of("candor.quill-pen", "blue"),
            new PenProvider("blue"),
            new RarePenProvider("gold"));
    assertEquals("blue", providers.require(QuillPen.class).ink());
    assertEquals("gold", providers.named(QuillPen.class, "gold").orElseThrow().ink());
    assertSame(
        providers.require(QuillPen.class), providers.named(QuillPen.class, "blue").orElseThrow());
    assertEquals(Optional.empty(), providers.named(QuillPen.class, "green"));
  }

  @Test
  void each_is_made_once() {
    PenProvider red = new PenProvider("red");
    Providers providers = providers(Map.of(), red);
    assertSame(providers.one(QuillPen.class).get(), providers.one(QuillPen.class).get());
    providers.all(QuillPen.class);
    assertEquals(1, red.created.get());
  }

  @Test
  void keys_of_settings_follow_from_names() {
    assertEquals("candor.index", PlugSetting.keyOf(dev.candor.core.spi.index.JobIndex.class));
    assertEquals("candor.quill-pen", PlugSetting.keyOf(QuillPen.class));
  }
}
