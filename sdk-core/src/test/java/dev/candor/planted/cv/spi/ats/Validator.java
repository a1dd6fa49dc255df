package dev.candor.planted.cv.spi.ats;

public interface Validator {
  boolean accepts(String document);
}
