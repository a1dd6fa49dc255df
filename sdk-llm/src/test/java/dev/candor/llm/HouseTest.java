package dev.candor.llm;

import dev.candor.core.tck.house.HouseContract;

final class HouseTest extends HouseContract {
  HouseTest() {
    super("dev.candor.llm");
  }
}
