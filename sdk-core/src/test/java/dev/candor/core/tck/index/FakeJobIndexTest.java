package dev.candor.core.tck.index;

import dev.candor.core.spi.index.JobIndex;

final class FakeJobIndexTest extends JobIndexContract {
  @Override
  protected JobIndex create() {
    return new FakeJobIndex();
  }
}
