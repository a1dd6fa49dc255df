package dev.candor.planted.sources.bayt;

import dev.candor.planted.core.search.Engine;

public final class BoardThatKnowsAnEngine {
  Engine engine = new Engine();
}
