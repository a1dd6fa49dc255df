package dev.candor.cv.structure;

import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * What a line that heads a section says.
 *
 * @param text its words without markup
 * @param kind what the section is about
 * @param asks how much what stands under it weighs, or null when it asks for nothing
 * @param listed whether the vocabulary knows it
 * @param depth level of a Markdown heading, or a number that is the same for headings of one form
 * @param content where the content starts when it stands on the same line, or -1
 */
record Heading(
    String text,
    SectionKind kind,
    @Nullable RequirementKind asks,
    boolean listed,
    int depth,
    int content) {

  Heading under(Heading parent) {
    return new Heading(text, parent.kind, parent.asks, listed, depth, content);
  }
}
