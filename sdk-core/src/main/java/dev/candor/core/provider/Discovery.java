package dev.candor.core.provider;

import dev.candor.core.spi.Provider;
import java.util.List;

/** Finds providers. */
@FunctionalInterface
public interface Discovery {

  /**
   * Looks.
   *
   * @return what was found; a broken provider is a problem in it, and hides no other
   */
  Findings find();

  /**
   * What a class loader sees, on its class path and among its modules.
   *
   * @param loader whose providers
   * @return the discovery
   */
  static Discovery of(ClassLoader loader) {
    return () -> ServiceFiles.read(loader);
  }

  /**
   * Finds nothing: only what is given and what is built in is used.
   *
   * @return the discovery
   */
  static Discovery none() {
    return () -> new Findings(List.of(), List.of());
  }

  /**
   * What was found.
   *
   * @param providers those that could be loaded
   * @param problems one sentence for each that could not
   */
  record Findings(List<Located> providers, List<String> problems) {
    /** Copies. */
    public Findings {
      providers = List.copyOf(providers);
      problems = List.copyOf(problems);
    }
  }

  /**
   * A provider and where it is.
   *
   * @param provider the provider
   * @param location the jar, folder or module it is in
   */
  record Located(Provider<?> provider, String location) {}
}
