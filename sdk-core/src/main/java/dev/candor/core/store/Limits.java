package dev.candor.core.store;

/** Checks of what callers ask for. */
final class Limits {

  private Limits() {}

  static void checkLimit(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a scan gives at least 1 document, not " + limit);
    }
  }
}
