package dev.candor.cv.posting;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing a posting asks for.
 *
 * @param text as written, without bullet and number
 * @param kind how much it weighs
 * @param span where the text stands
 * @param skills canonical names of the skills it names, in order
 * @param years least years it asks for, or null
 */
public record Requirement(
    String text,
    RequirementKind kind,
    TextSpan span,
    List<String> skills,
    @Nullable Integer years) {
  /** Checks and copies. */
  public Requirement {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
    skills = List.copyOf(skills);
  }
}
