package dev.candor.planted.core.spi.index;

import dev.candor.planted.core.internal.json.Pure;

public interface PlugThatUsesGround {
  Pure pure();
}
