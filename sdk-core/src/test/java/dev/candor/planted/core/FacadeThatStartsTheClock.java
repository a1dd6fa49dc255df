package dev.candor.planted.core;

import java.time.Clock;

public final class FacadeThatStartsTheClock {
  Clock clock = Clock.systemUTC();
}
