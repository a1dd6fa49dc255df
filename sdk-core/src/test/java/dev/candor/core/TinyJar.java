package dev.candor.core;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Jars with a provider, made on the spot. */
final class TinyJar {

  static final Path CORE = core();

  private TinyJar() {}

  private static Path core() {
    try {
      return Path.of(Candor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static String source(String pack, String name) {
    return """
    package %s;
    import dev.candor.core.spi.Provider;
    import dev.candor.core.spi.ProviderContext;
    import dev.candor.core.spi.web.WebHits;
    import dev.candor.core.spi.web.WebSearch;
    public final class Search implements Provider<WebSearch>, WebSearch {
      public Class<WebSearch> plug() { return WebSearch.class; }
      public String name() { return "%s"; }
      public WebSearch create(ProviderContext context) { return this; }
      public WebHits search(String query, int limit) {
        return new WebHits(java.util.List.of(), null);
      }
    }
    """
        .formatted(pack, name);
  }

  /** A jar for the class path: its provider stands in a service file. */
  static Path plain(Path folder, String pack, String name) throws IOException {
    Path classes = folder.resolve(pack);
    write(classes.resolve("src/" + pack + "/Search.java"), source(pack, name));
    compile(classes, List.of("-cp", CORE.toString()));
    write(
        classes.resolve("out/META-INF/services/dev.candor.core.spi.Provider"), pack + ".Search\n");
    return jar(classes.resolve("out"), folder.resolve(pack + ".jar"), new Manifest());
  }

  /** A jar for the module path: its provider stands in its module declaration. */
  static Path modular(Path folder, Path core, String pack, String name) throws IOException {
    Path classes = folder.resolve(pack);
    write(classes.resolve("src/" + pack + "/Search.java"), source(pack, name));
    write(
        classes.resolve("src/module-info.java"),
        "module "
            + pack
            + " { requires dev.candor.core;"
            + " provides dev.candor.core.spi.Provider with "
            + pack
            + ".Search; }");
    compile(classes, List.of("--module-path", core.toString()));
    return jar(classes.resolve("out"), folder.resolve(pack + ".jar"), new Manifest());
  }

  /** An application: without its word "uses", nobody would look for modules with providers. */
  static Path application(Path folder, Path core) throws IOException {
    Path classes = folder.resolve("application");
    write(
        classes.resolve("src/module-info.java"),
        "module application { requires dev.candor.core; uses dev.candor.core.spi.Provider; }");
    compile(classes, List.of("--module-path", core.toString()));
    return jar(classes.resolve("out"), folder.resolve("application.jar"), new Manifest());
  }

  /** The SDK as the jar it is published as: without a declaration, with a name in its manifest. */
  static Path coreModule(Path folder) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", "dev.candor.core");
    return jar(CORE, folder.resolve("core.jar"), manifest);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void compile(Path classes, List<String> path) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = new ArrayList<>(path);
    options.addAll(List.of("-proc:none", "-nowarn", "--release", "17", "-d", classes + "/out"));
    StringWriter said = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = javaFiles(classes.resolve("src"));
      boolean compiled =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new AssertionError(said.toString());
      }
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Path jar(Path folder, Path jar, Manifest manifest) throws IOException {
    manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out, manifest);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.equals("META-INF/MANIFEST.MF")) {
          zip.putNextEntry(new JarEntry(name));
          Files.copy(file, zip);
        }
      }
    }
    return jar;
  }
}
