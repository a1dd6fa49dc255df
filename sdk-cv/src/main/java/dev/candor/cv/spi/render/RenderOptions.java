package dev.candor.cv.spi.render;

import java.util.Objects;

/**
 * How a document is set.
 *
 * @param paper size of the page
 * @param template name of the template; those in the box: classic, modern, compact, executive,
 *     academic, letter
 * @param marginMillimetres margin on all sides, 0 to 50
 */
public record RenderOptions(Paper paper, String template, int marginMillimetres) {

  /** A4, the classic template, 18 mm. */
  public static final RenderOptions STANDARD = new RenderOptions(Paper.A4, "classic", 18);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the margin is out of range
   */
  public RenderOptions {
    Objects.requireNonNull(paper, "paper");
    Objects.requireNonNull(template, "template");
    if (marginMillimetres < 0 || marginMillimetres > 50) {
      throw new IllegalArgumentException("a margin is 0 to 50 mm, not " + marginMillimetres);
    }
  }

  /**
   * These options with another template.
   *
   * @param other its name
   * @return a changed copy
   */
  public RenderOptions withTemplate(String other) {
    return new RenderOptions(paper, other, marginMillimetres);
  }

  /** Sizes of paper. */
  public enum Paper {
    /** 210 by 297 mm. */
    A4,
    /** 8.5 by 11 inches. */
    LETTER
  }
}
