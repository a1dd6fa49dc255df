package dev.candor.planted.core.application;

import java.util.Random;

public final class EngineThatRollsDice {
  Random random = new Random();
}
