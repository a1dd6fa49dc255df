package dev.candor.cv.tailor;

import dev.candor.cv.spi.tailor.Tailorer;
import dev.candor.cv.tck.tailor.AssertingTailorer;
import dev.candor.cv.tck.tailor.FakeTailorer;
import dev.candor.cv.tck.tailor.TailorerContract;

class FakeTailorerTest extends TailorerContract {
  @Override
  protected Tailorer tailorer() {
    return new AssertingTailorer(new FakeTailorer());
  }
}
