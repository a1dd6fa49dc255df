package dev.candor.planted.core.search;

import dev.candor.planted.core.job.Noun;

public final class Engine {
  public String find(Noun noun) {
    return noun.name();
  }
}
