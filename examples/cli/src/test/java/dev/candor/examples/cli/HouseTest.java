package dev.candor.examples.cli;

import dev.candor.core.tck.house.HouseContract;

final class HouseTest extends HouseContract {
  HouseTest() {
    super("dev.candor.examples");
  }
}
