package dev.candor.cv.flow;

import dev.candor.cv.document.Block;
import dev.candor.cv.header.CompetencySections;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.SkillGroup;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Labels claim nothing only while they are of a closed list: our headings, our names of competency
 * sections, and the candidate's own names of skill groups.
 */
final class Labels {

  private static final Set<String> HEADINGS =
      Set.of(
          "Summary",
          "Key Achievements",
          "Core Competencies",
          "Experience",
          "Volunteering",
          "Projects",
          "Education",
          "Certifications",
          "Awards",
          "Publications",
          "Languages");

  private final Set<String> groups;

  Labels(Profile profile) {
    groups = new HashSet<>(CompetencySections.names());
    groups.addAll(profile.skills().stream().map(SkillGroup::name).collect(Collectors.toSet()));
  }

  /** What a block says outside its runs; "" when nothing. */
  static String of(Block block) {
    if (block instanceof Block.Heading heading) {
      return heading.text();
    }
    return block instanceof Block.CompetencyGroup group ? group.name() : "";
  }

  /** Whether a block says nothing outside its runs but what is on the list. */
  boolean owns(Block block) {
    String label = of(block);
    return label.isEmpty()
        || (block instanceof Block.Heading ? HEADINGS.contains(label) : groups.contains(label));
  }
}
