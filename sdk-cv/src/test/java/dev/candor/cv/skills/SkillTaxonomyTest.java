package dev.candor.cv.skills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SkillTaxonomyTest {

  private final SkillTaxonomy taxonomy = SkillTaxonomy.standard();

  @Test
  void synonyms_are_the_same_skill_and_kinds_are_not() {
    assertTrue(taxonomy.same("k8s", "Kubernetes"));
    assertFalse(taxonomy.same("EKS", "Kubernetes"));
    assertFalse(taxonomy.same("Java", "JavaScript"));
    assertEquals(Set.of("Kubernetes", "AWS"), taxonomy.broader("EKS"));
  }

  @Test
  void unknown_phrases_are_compared_by_their_words() {
    assertTrue(taxonomy.same("Zonal Gardening", "zonal  gardening"));
    assertFalse(taxonomy.same("Zonal Gardening", "Gardening"));
    assertEquals(Optional.empty(), taxonomy.canonical("Zonal Gardening"));
  }

  @Test
  void further_names_are_found_in_text() {
    SkillTaxonomy more = taxonomy.with(List.of("Zonal Gardening", "k8s", " "));
    assertEquals(
        List.of("Zonal Gardening", "Kubernetes"),
        List.copyOf(more.in("Zonal gardening on Kubernetes")));
    assertSame(taxonomy, taxonomy.with(List.of("k8s", "golang")));
  }

  @Test
  void no_name_belongs_to_two_skills_and_every_broader_skill_is_known() {
    for (Skill skill : taxonomy.skills()) {
      assertEquals(Optional.of(skill.name()), taxonomy.canonical(skill.name()), skill.name());
      for (String alias : skill.aliases()) {
        assertEquals(Optional.of(skill.name()), taxonomy.canonical(alias), alias);
      }
      for (String broader : skill.kindOf()) {
        assertEquals(Optional.of(broader), taxonomy.canonical(broader), broader);
      }
    }
  }
}
