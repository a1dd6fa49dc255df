package dev.candor.planted.core.index;

import dev.candor.planted.core.search.Engine;

public final class EngineThatKnowsAnEngine {
  Engine engine = new Engine();
}
