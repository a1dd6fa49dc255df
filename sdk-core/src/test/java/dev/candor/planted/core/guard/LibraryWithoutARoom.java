package dev.candor.planted.core.guard;

import org.junit.jupiter.api.DynamicTest;

public final class LibraryWithoutARoom {
  Class<?> type = DynamicTest.class;
}
