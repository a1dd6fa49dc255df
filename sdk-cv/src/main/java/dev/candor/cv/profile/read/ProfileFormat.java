package dev.candor.cv.profile.read;

import java.util.Locale;

/** Forms of a master CV that can be read. */
public enum ProfileFormat {
  /** JSON Resume 1.0. */
  JSON_RESUME,
  /** Role files in Markdown: one text, or a folder with metadata. */
  MARKDOWN,
  /** RenderCV's YAML. */
  RENDERCV,
  /** A finished CV in plain text or Markdown. */
  TEXT,
  /** A finished CV as PDF. */
  PDF,
  /** A finished CV as a Word file. */
  DOCX;

  /**
   * The value as it stands in JSON.
   *
   * @return such as {@code json-resume}
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
