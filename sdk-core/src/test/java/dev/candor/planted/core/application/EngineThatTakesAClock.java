package dev.candor.planted.core.application;

import java.time.Clock;
import java.time.LocalDate;

public final class EngineThatTakesAClock {
  LocalDate today(Clock clock) {
    return LocalDate.now(clock);
  }
}
