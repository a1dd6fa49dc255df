package dev.candor.cv.deliver;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.provider.ProviderContract;
import dev.candor.cv.spi.deliver.Publisher;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class FolderPublisherProviderTest extends ProviderContract<Publisher> {

  @TempDir Path folder;

  @Override
  protected Provider<Publisher> provider() {
    return new FolderPublisherProvider();
  }

  @Override
  protected ProviderContext context() {
    return new FakeProviderContext().setting("candor.publisher.folder", folder.toString());
  }
}
