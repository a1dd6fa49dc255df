package dev.candor.sources.internal.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SkillTagsTest {

  @Test
  void of_mixed_tags_only_known_skills_are_taken() {
    assertEquals(
        List.of("Python", "node.js", "machine-learning", "C++"),
        SkillTags.of(
            List.of(
                "Python",
                "full time",
                "exec",
                "node.js",
                "startup",
                "machine-learning",
                "travel",
                "C++",
                "Senior",
                "other")));
  }

  @Test
  void what_is_called_a_skill_is_taken_unless_it_is_prose() {
    assertEquals(
        List.of("Wound care", "Triage", "First aid"),
        SkillTags.stated(List.of("Wound care", "Triage; First aid")));
    assertEquals(
        List.of(),
        SkillTags.stated(List.of("You know how to bake bread for many people, and to clean.", "")));
  }
}
