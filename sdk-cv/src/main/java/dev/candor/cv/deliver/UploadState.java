package dev.candor.cv.deliver;

import java.util.Locale;

/** Where an upload stands. */
public enum UploadState {
  /** It is to be uploaded, and nobody began. */
  PENDING,
  /** Somebody began; after a crash it stays so until it is resumed. */
  UPLOADING,
  /** The receiver confirmed this very content. */
  DONE,
  /** The receiver has an earlier content: the document changed since. */
  STALE,
  /** The last try failed. */
  FAILED;

  /**
   * As it is stored and printed.
   *
   * @return lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
