package dev.candor.core.tck.source;

import dev.candor.core.spi.source.JobSource;
import java.util.Random;

final class FakeJobSourceTest extends JobSourceContract {
  @Override
  protected JobSource source() {
    String name = "alpha";
    return new AssertingJobSource(
        FakeJobSource.of(
            name,
            RandomJobs.of(new Random(5), 30).stream()
                .filter(job -> job.source().equals(name))
                .toList()));
  }
}
