package dev.candor.cv.spi.render;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A finished file. Immutable. */
public final class RenderedCv {

  private final String format;
  private final String mediaType;
  private final byte[] bytes;
  private final List<String> notes;

  /**
   * A finished file that shows everything.
   *
   * @param format the format, which is also the extension
   * @param mediaType such as "application/pdf"
   * @param bytes its content, copied
   */
  public RenderedCv(String format, String mediaType, byte[] bytes) {
    this(format, mediaType, bytes, List.of());
  }

  /**
   * A finished file.
   *
   * @param format the format, which is also the extension
   * @param mediaType such as "application/pdf"
   * @param bytes its content, copied
   * @param notes what could not be shown as it was given, one sentence each
   */
  public RenderedCv(String format, String mediaType, byte[] bytes, List<String> notes) {
    this.format = Objects.requireNonNull(format, "format");
    this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
    this.bytes = bytes.clone();
    this.notes = List.copyOf(notes);
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

  /**
   * What could not be shown as it was given: characters left out or replaced.
   *
   * @return one sentence each, empty when everything is shown
   */
  public List<String> notes() {
    return notes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RenderedCv that
        && format.equals(that.format)
        && mediaType.equals(that.mediaType)
        && Arrays.equals(bytes, that.bytes)
        && notes.equals(that.notes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(format, mediaType, Arrays.hashCode(bytes), notes);
  }

  @Override
  public String toString() {
    return format + ", " + bytes.length + " bytes";
  }
}
