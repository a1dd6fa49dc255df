package dev.candor.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.provider.Discovery;
import dev.candor.core.provider.FoundProvider;
import dev.candor.core.spi.web.WebSearch;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Providers in jars, on the class path and on the module path. */
final class CandorDiscoveryTest {

  @TempDir private Path folder;

  private static URLClassLoader classPath(Path... jars) throws Exception {
    URL[] urls = new URL[jars.length];
    for (int i = 0; i < jars.length; i++) {
      urls[i] = jars[i].toUri().toURL();
    }
    return new URLClassLoader(urls, Candor.class.getClassLoader());
  }

  private static CandorBuilder runtime(ClassLoader loader) {
    return Candor.builder().discovery(Discovery.of(loader));
  }

  @Test
  void a_jar_on_the_class_path_is_found_and_told_with_its_place() throws Exception {
    Path jar = TinyJar.plain(folder, "plain", "tiny");
    try (URLClassLoader loader = classPath(jar);
        Candor candor = runtime(loader).build()) {
      assertEquals("tiny", candor.part(WebSearch.class).orElseThrow().name());
      assertEquals(
          List.of(new FoundProvider(WebSearch.class, "tiny", jar.toString(), true)),
          candor.providers().stream().filter(one -> one.plug() == WebSearch.class).toList());
    }
  }

  @Test
  void two_jars_with_one_name_fail_at_start_and_both_are_named() throws Exception {
    Path one = TinyJar.plain(folder, "one", "twin");
    Path other = TinyJar.plain(folder, "other", "twin");
    try (URLClassLoader loader = classPath(one, other)) {
      CandorBuilder builder = runtime(loader);
      ConfigurationException e = assertThrows(ConfigurationException.class, builder::build);
      Stream.of("'twin'", one.toString(), other.toString(), "one.Search", "other.Search")
          .forEach(part -> assertTrue(e.getMessage().contains(part), e.getMessage()));
    }
  }

  @Test
  void of_two_jars_with_two_names_a_setting_decides() throws Exception {
    Path one = TinyJar.plain(folder, "one", "left");
    Path other = TinyJar.plain(folder, "other", "right");
    try (URLClassLoader loader = classPath(one, other)) {
      try (Candor candor = runtime(loader).setting("candor.web-search", "right").build()) {
        assertEquals("right", candor.part(WebSearch.class).orElseThrow().name());
      }
      try (Candor candor = runtime(loader).build()) {
        ConfigurationException e =
            assertThrows(ConfigurationException.class, () -> candor.part(WebSearch.class));
        Stream.of("candor.web-search", "left", "right")
            .forEach(part -> assertTrue(e.getMessage().contains(part), e.getMessage()));
      }
    }
  }

  /** The SDK, an application and jars with providers, resolved as at the start of a program. */
  private ClassLoader modulePath(Path core, Path... jars) throws Exception {
    Path application = TinyJar.application(folder, core);
    Path[] all = Stream.concat(Stream.of(core, application), Stream.of(jars)).toArray(Path[]::new);
    ModuleLayer boot = ModuleLayer.boot();
    Configuration modules =
        boot.configuration()
            .resolveAndBind(ModuleFinder.of(all), ModuleFinder.of(), Set.of("application"));
    return boot.defineModulesWithOneLoader(modules, Candor.class.getClassLoader())
        .findLoader("dev.candor.core");
  }

  /** Starts the SDK of the layer, whose classes are not those of this test. */
  private static AutoCloseable start(ClassLoader layer) throws Exception {
    Class<?> candor = layer.loadClass("dev.candor.core.Candor");
    assertEquals("dev.candor.core", candor.getModule().getName());
    return (AutoCloseable) candor.getMethod("create").invoke(null);
  }

  @Test
  void a_module_on_the_module_path_is_found_and_used() throws Exception {
    Path core = TinyJar.coreModule(folder);
    Path jar = TinyJar.modular(folder, core, "modular", "tiny");
    ClassLoader layer = modulePath(core, jar);
    try (AutoCloseable candor = start(layer)) {
      List<?> found = (List<?>) candor.getClass().getMethod("providers").invoke(candor);
      assertTrue(
          found.stream()
              .anyMatch(one -> one.toString().equals("WebSearch 'tiny' (" + jar + "), chosen")),
          found.toString());
      Object plug = layer.loadClass(WebSearch.class.getName());
      Object part = candor.getClass().getMethod("part", Class.class).invoke(candor, plug);
      Object search = assertInstanceOf(Optional.class, part).orElseThrow();
      assertEquals("modular", search.getClass().getModule().getName());
    }
  }

  @Test
  void two_modules_with_one_name_fail_at_start_and_both_are_named() throws Exception {
    Path core = TinyJar.coreModule(folder);
    Path one = TinyJar.modular(folder, core, "one", "twin");
    Path other = TinyJar.modular(folder, core, "other", "twin");
    ClassLoader layer = modulePath(core, one, other);
    InvocationTargetException e =
        assertThrows(InvocationTargetException.class, () -> start(layer).close());
    String message = String.valueOf(e.getCause().getMessage());
    Stream.of("'twin'", one.toString(), other.toString())
        .forEach(part -> assertTrue(message.contains(part), message));
  }
}
