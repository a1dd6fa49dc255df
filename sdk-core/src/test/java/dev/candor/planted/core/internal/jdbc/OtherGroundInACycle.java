package dev.candor.planted.core.internal.jdbc;

import dev.candor.planted.core.text.GroundInACycle;

public final class OtherGroundInACycle {
  Class<?> first = GroundInACycle.class;
}
