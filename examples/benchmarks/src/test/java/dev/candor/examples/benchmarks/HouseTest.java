package dev.candor.examples.benchmarks;

import dev.candor.core.tck.house.HouseContract;

final class HouseTest extends HouseContract {
  HouseTest() {
    super("dev.candor.examples");
  }
}
