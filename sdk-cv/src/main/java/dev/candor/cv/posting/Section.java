package dev.candor.cv.posting;

import java.util.Objects;

/**
 * A section of a posting. The sections of a posting follow each other without gaps: joined, they
 * are its text.
 *
 * @param kind what it is about
 * @param header its header line as written, without markup; "" for text before the first header
 * @param span header and content
 */
public record Section(SectionKind kind, String header, TextSpan span) {
  /** Checks. */
  public Section {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(span, "span");
  }
}
