package dev.candor.sources;

import dev.candor.core.tck.house.HouseContract;

final class HouseTest extends HouseContract {
  HouseTest() {
    super("dev.candor.sources");
  }
}
