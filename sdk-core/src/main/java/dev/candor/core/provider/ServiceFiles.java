package dev.candor.core.provider;

import dev.candor.core.spi.Provider;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The one call to {@link ServiceLoader}: reads service files and modules, one provider a time. */
final class ServiceFiles {

  /** More broken entries than this, and the loader itself is broken. */
  private static final int MAX_PROBLEMS = 100;

  private ServiceFiles() {}

  @SuppressWarnings("rawtypes") // the service's class object is raw
  static Discovery.Findings read(ClassLoader loader) {
    List<Discovery.Located> providers = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Iterator<ServiceLoader.Provider<Provider>> found =
        ServiceLoader.load(Provider.class, loader).stream().iterator();
    while (problems.size() < MAX_PROBLEMS) {
      try {
        if (!found.hasNext()) {
          break;
        }
        load(found.next(), providers, problems);
      } catch (ServiceConfigurationError | LinkageError e) {
        problems.add("A provider cannot be found: " + e.getMessage());
      }
    }
    return new Discovery.Findings(providers, problems);
  }

  @SuppressWarnings("rawtypes")
  private static void load(
      ServiceLoader.Provider<Provider> entry,
      List<Discovery.Located> providers,
      List<String> problems) {
    String location = locationOf(entry.type());
    try {
      providers.add(new Discovery.Located(entry.get(), location));
    } catch (ServiceConfigurationError | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      problems.add(
          "The provider "
              + entry.type().getName()
              + " ("
              + location
              + ") cannot be made: "
              + cause);
    }
  }

  static String locationOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL url = source == null ? null : source.getLocation();
    if (url == null) {
      return type.getModule().isNamed() ? "module " + type.getModule().getName() : "unknown place";
    }
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return url.toString();
    }
  }
}
