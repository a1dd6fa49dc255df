package dev.candor.planted.cv.header;

public abstract sealed class SealedClass {
  static final class Only extends SealedClass {}
}
