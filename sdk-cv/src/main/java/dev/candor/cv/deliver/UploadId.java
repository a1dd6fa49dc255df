package dev.candor.cv.deliver;

import java.util.Objects;

/**
 * Names an upload: one file of one application.
 *
 * @param application id of the application, or another name of it; 1 to 200 characters
 * @param format such as "pdf": 1 to 16 lower case letters and digits
 */
public record UploadId(String application, String format) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a part has another form
   */
  public UploadId {
    boolean named = !Objects.requireNonNull(application, "application").isBlank();
    if (!named || application.length() > 200) {
      throw new IllegalArgumentException("the name of an application has 1 to 200 characters");
    }
    if (!Objects.requireNonNull(format, "format").matches("[a-z0-9]{1,16}")) {
      throw new IllegalArgumentException("not a format: '" + format + "'");
    }
  }

  @Override
  public String toString() {
    return application + "/" + format;
  }
}
