package dev.candor.cv.spi.deliver;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A file on its way. Immutable. */
public final class Delivery {

  // a plain name: no path can be built from it, and no file system refuses it
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,199}");

  private final String fileName;
  private final String mediaType;
  private final byte[] bytes;
  private final Map<String, String> metadata;

  /**
   * A file on its way.
   *
   * @param fileName a plain name with extension, no path: letters, digits, spaces and {@code . _ (
   *     ) -}
   * @param mediaType such as "application/pdf"
   * @param bytes its content, copied
   * @param metadata what the receiver is told besides, in order
   * @throws IllegalArgumentException when the name has another form
   */
  public Delivery(String fileName, String mediaType, byte[] bytes, Map<String, String> metadata) {
    if (!NAME.matcher(Objects.requireNonNull(fileName, "fileName")).matches()) {
      throw new IllegalArgumentException("not a plain file name: '" + fileName + "'");
    }
    this.fileName = fileName;
    this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
    this.bytes = bytes.clone();
    this.metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /**
   * The file's name.
   *
   * @return a plain name
   */
  public String fileName() {
    return fileName;
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
   * What the receiver is told besides.
   *
   * @return read-only, in order
   */
  public Map<String, String> metadata() {
    return metadata;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Delivery that
        && fileName.equals(that.fileName)
        && mediaType.equals(that.mediaType)
        && Arrays.equals(bytes, that.bytes)
        && metadata.equals(that.metadata);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fileName, mediaType, Arrays.hashCode(bytes), metadata);
  }
}
