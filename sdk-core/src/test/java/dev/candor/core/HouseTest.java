package dev.candor.core;

import dev.candor.core.tck.house.HouseContract;

final class HouseTest extends HouseContract {
  HouseTest() {
    super("dev.candor.core");
  }
}
