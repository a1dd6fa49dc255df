package dev.candor.cv.profile.read;

import dev.candor.cv.internal.resume.Cell;
import dev.candor.cv.profile.Confidence;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of the profile that was read from a page, with how sure its fields are. Not thread-safe.
 *
 * @param value the word
 * @param parts its fields, by name below the word
 */
record Found<T>(T value, List<Part> parts) {

  /** A field of a word: its name, its value, how sure it is, where it stands. */
  record Part(String name, String value, Confidence confidence, Cell cell) {}

  /** Collects the fields of a word. */
  static final class Parts {
    private final List<Part> parts = new ArrayList<>();

    Parts add(String name, String value, Confidence confidence, Cell cell) {
      parts.add(new Part(name, value, confidence, cell));
      return this;
    }

    <T> Found<T> of(T value) {
      return new Found<>(value, List.copyOf(parts));
    }
  }
}
