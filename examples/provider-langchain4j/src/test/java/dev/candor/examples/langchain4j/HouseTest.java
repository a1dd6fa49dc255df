package dev.candor.examples.langchain4j;

import dev.candor.core.tck.house.HouseContract;

final class HouseTest extends HouseContract {
  HouseTest() {
    super("dev.candor.examples");
  }
}
