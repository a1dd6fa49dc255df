package dev.candor.planted.core.ingest;

import java.time.Instant;

public final class EngineWithAClockOfItsOwn {
  Instant now() {
    return Instant.now();
  }
}
