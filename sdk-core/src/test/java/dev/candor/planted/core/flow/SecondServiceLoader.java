package dev.candor.planted.core.flow;

import java.util.ServiceLoader;

public final class SecondServiceLoader {
  Iterable<Runnable> all() {
    return ServiceLoader.load(Runnable.class);
  }
}
