package dev.candor.cv.spi.render;

import java.util.Arrays;
import java.util.Objects;

/** A finished file. Immutable. */
public final class RenderedCv {

  private final String format;
  private final String mediaType;
  private final byte[] bytes;

  /**
   * A finished file.
   *
   * @param format the format, which is also the extension
   * @param mediaType such as "application/pdf"
   * @param bytes its content, copied
   */
  public RenderedCv(String format, String mediaType, byte[] bytes) {
    this.format = Objects.requireNonNull(format, "format");
    this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
    this.bytes = bytes.clone();
  }

  /**
   * The format.
   *
   * @return such as "pdf"
   */
  public String format() {
    return format;
  }

  /**
   * The media type.
   *
   * @return such as "application/pdf"
   */
  public String mediaType() {
    return mediaType;
  }

  /**
   * The content.
   *
   * @return a copy
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RenderedCv that
        && format.equals(that.format)
        && mediaType.equals(that.mediaType)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(format, mediaType, Arrays.hashCode(bytes));
  }

  @Override
  public String toString() {
    return format + ", " + bytes.length + " bytes";
  }
}
