package dev.candor.core.work;

import java.util.Objects;

/**
 * Something a run made.
 *
 * @param name for a person, such as "cv.pdf"
 * @param mediaType such as "application/pdf"
 * @param location where it is: a path, an address or the key of a document
 */
public record Artifact(String name, String mediaType, String location) {
  private static final int MOST = 2_000;

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the name is blank, or all together have more than 2,000
   *     characters
   */
  public Artifact {
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException("an artifact has a name");
    }
    if (name.length() + mediaType.length() + location.length() > MOST) {
      throw new IllegalArgumentException("an artifact tells where it is, not what is in it");
    }
  }
}
