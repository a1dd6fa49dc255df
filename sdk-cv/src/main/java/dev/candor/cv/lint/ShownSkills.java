package dev.candor.cv.lint;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.profile.StarRecord;
import dev.candor.cv.profile.Variant;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Skills that are listed, held against what was done. */
final class ShownSkills {

  private ShownSkills() {}

  static List<ProfileFinding> check(Profile profile, SkillTaxonomy taxonomy) {
    Map<String, String> listed = listed(profile);
    SkillTaxonomy known = taxonomy.with(listed.keySet());
    Set<String> shown = new HashSet<>();
    for (String text : texts(profile)) {
      known.in(text).forEach(skill -> shown.add(known.key(skill)));
    }
    List<ProfileFinding> findings = new ArrayList<>();
    listed.forEach(
        (skill, where) -> {
          if (!shown.contains(known.key(skill))) {
            findings.add(
                new ProfileFinding(
                    ProfileFinding.Kind.UNSHOWN_SKILL,
                    where,
                    "nothing done shows the skill '" + skill + "'",
                    "Add an achievement that used it, or name it in one that did"));
          }
        });
    return findings;
  }

  /** Hard skills by name, with the first place that lists them. */
  private static Map<String, String> listed(Profile profile) {
    Map<String, String> listed = new LinkedHashMap<>();
    for (SkillGroup group : profile.skills()) {
      group.keywords().forEach(skill -> listed.putIfAbsent(skill, group.id().value()));
    }
    for (Role role : profile.roles()) {
      role.skills().hard().forEach(skill -> listed.putIfAbsent(skill, role.id()));
    }
    listed.keySet().removeIf(String::isBlank);
    return listed;
  }

  private static List<String> texts(Profile profile) {
    List<String> texts = new ArrayList<>();
    for (Role role : profile.roles()) {
      texts.add(role.summary());
      for (Achievement one : role.achievements()) {
        texts.add(one.text());
        texts.add(one.title());
        texts.add(one.context());
        texts.addAll(one.keywords());
        one.variants().stream().map(Variant::text).forEach(texts::add);
      }
    }
    for (StarRecord star : profile.stars()) {
      texts.addAll(star.story().actions());
      texts.addAll(star.story().results());
      texts.addAll(star.tags().hardSkills());
    }
    return texts;
  }
}
