package dev.candor.planted.core.text;

import dev.candor.planted.core.internal.jdbc.OtherGroundInACycle;

public final class GroundInACycle {
  OtherGroundInACycle other = new OtherGroundInACycle();
}
