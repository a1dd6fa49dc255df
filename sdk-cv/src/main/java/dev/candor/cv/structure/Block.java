package dev.candor.cv.structure;

import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.Section;
import dev.candor.cv.posting.SectionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section with its lines.
 *
 * @param section the section
 * @param asks how much its content weighs, or null when it asks for nothing
 * @param lines its content, in order
 */
record Block(Section section, @Nullable RequirementKind asks, List<Line> lines) {

  /** Whether it lists what is not asked for. */
  boolean isUnneeded() {
    return section.kind() == SectionKind.OTHER && HeadingWords.isUnneeded(section.header());
  }
}
