package dev.candor.planted.core.provider;

public final class Settings {
  String home() {
    return System.getProperty("user.home");
  }
}
