package dev.candor.planted.core.store;

import java.util.function.Supplier;

public final class EngineThatReadsAProperty {
  Supplier<Object> all = System::getProperties;
}
