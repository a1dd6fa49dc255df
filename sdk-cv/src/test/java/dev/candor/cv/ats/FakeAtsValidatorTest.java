package dev.candor.cv.ats;

import dev.candor.cv.spi.ats.AtsValidator;
import dev.candor.cv.tck.ats.AssertingAtsValidator;
import dev.candor.cv.tck.ats.AtsValidatorContract;
import dev.candor.cv.tck.ats.FakeAtsValidator;

class FakeAtsValidatorTest extends AtsValidatorContract {
  @Override
  protected AtsValidator validator() {
    return new AssertingAtsValidator(new FakeAtsValidator());
  }
}
