package dev.candor.planted.cv.tailor;

import dev.candor.planted.cv.spi.ats.Validator;

public final class StageThatCallsAnothersPlug {
  boolean check(Validator validator) {
    return validator.accepts("");
  }
}
