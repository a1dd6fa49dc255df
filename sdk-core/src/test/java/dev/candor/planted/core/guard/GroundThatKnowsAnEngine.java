package dev.candor.planted.core.guard;

import dev.candor.planted.core.search.Engine;

public final class GroundThatKnowsAnEngine {
  Engine engine = new Engine();
}
