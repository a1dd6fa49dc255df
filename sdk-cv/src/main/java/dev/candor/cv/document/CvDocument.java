package dev.candor.cv.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A document: what every renderer reads. Immutable.
 *
 * <p>The order of a CV, which renderers keep and read-back relies on; what is empty is left out:
 *
 * <ol>
 *   <li>{@link Block.ContactBlock}: details are e-mail, phone, place, links, one run each
 *   <li>Heading "Summary", then a paragraph
 *   <li>Heading "Key Achievements", then a bullet list
 *   <li>Heading "Core Competencies", then competency groups
 *   <li>Heading "Experience", then entries, newest first: title, employer, place, dates such as
 *       "Mar 2020 – Present", bullets
 *   <li>Heading "Education", then entries
 *   <li>Headings "Certifications", "Awards", "Publications", "Languages", each with a bullet list
 * </ol>
 *
 * @param title for the file's properties, such as "Jane Roe - CV"
 * @param language BCP 47 tag, such as "en-US"
 * @param blocks in reading order, ids unique
 */
public record CvDocument(String title, String language, List<Block> blocks) {
  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when two blocks have one id
   */
  public CvDocument {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(language, "language");
    blocks = List.copyOf(blocks);
    Set<String> ids = new HashSet<>();
    for (Block block : blocks) {
      if (!ids.add(block.id())) {
        throw new IllegalArgumentException("two blocks have the id '" + block.id() + "'");
      }
    }
  }

  /**
   * Finds a block.
   *
   * @param id its id
   * @return the block
   */
  public Optional<Block> block(String id) {
    return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
  }

  /**
   * This document with one block replaced.
   *
   * @param block stands in for the block with its id
   * @return a changed copy; the same content when there is no such block
   */
  public CvDocument with(Block block) {
    List<Block> changed = new ArrayList<>(blocks);
    changed.replaceAll(old -> old.id().equals(block.id()) ? block : old);
    return new CvDocument(title, language, changed);
  }
}
