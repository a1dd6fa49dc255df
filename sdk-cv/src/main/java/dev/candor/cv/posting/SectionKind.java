package dev.candor.cv.posting;

import java.util.Locale;

/** What a section of a posting is about. */
public enum SectionKind {
  /** What the person will do. */
  RESPONSIBILITIES,
  /** What the person brings. */
  QUALIFICATIONS,
  /** What would help. */
  NICE_TO_HAVE,
  /** Technologies and tools. */
  TECHNICAL_SKILLS,
  /** What is offered. */
  BENEFITS,
  /** Who the employer is. */
  ABOUT_COMPANY,
  /** What the position is; also the text before the first header. */
  ABOUT_ROLE,
  /** What is required. */
  REQUIREMENTS,
  /** What experience is asked for. */
  EXPERIENCE,
  /** What education is asked for. */
  EDUCATION,
  /** Anything else. */
  OTHER;

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
