package dev.candor.cv.header;

import dev.candor.cv.spi.header.HeaderGenerator;
import dev.candor.cv.tck.header.AssertingHeaderGenerator;
import dev.candor.cv.tck.header.FakeHeaderGenerator;
import dev.candor.cv.tck.header.HeaderGeneratorContract;

class FakeHeaderGeneratorTest extends HeaderGeneratorContract {
  @Override
  protected HeaderGenerator generator() {
    return new AssertingHeaderGenerator(new FakeHeaderGenerator());
  }
}
