package dev.candor.cv.deliver;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.SettingReader;
import dev.candor.cv.spi.deliver.Publisher;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The publisher "folder". It works unasked where the setting {@code candor.publisher.folder} names
 * a folder, else when {@code candor.publisher} names it; then the folder is required.
 */
public final class FolderPublisherProvider implements Provider<Publisher> {

  private static final String FOLDER = "candor.publisher.folder";

  /** A provider. */
  public FolderPublisherProvider() {}

  @Override
  public Class<Publisher> plug() {
    return Publisher.class;
  }

  @Override
  public String name() {
    return "folder";
  }

  @Override
  public boolean onlyByName() {
    return true;
  }

  @Override
  public boolean onlyByName(SettingReader settings) {
    return folder(settings).isEmpty();
  }

  @Override
  public Publisher create(ProviderContext context) {
    return folder(context.settings())
        .map(FolderPublisher::new)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    List.of("The publisher 'folder' has no folder"),
                    "Name one in " + FOLDER + ", or give the studio a publisher"));
  }

  private static Optional<Path> folder(SettingReader settings) {
    return settings.value(FOLDER, "the path of a folder", Path::of);
  }
}
