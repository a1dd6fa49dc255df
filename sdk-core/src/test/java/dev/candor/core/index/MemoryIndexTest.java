package dev.candor.core.index;

import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.tck.index.JobIndexContract;

final class MemoryIndexTest extends JobIndexContract {
  @Override
  protected JobIndex create() {
    return LuceneJobIndex.inMemory();
  }
}
