package dev.candor.cv.header;

import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.RoleCategory;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.relevance.OwnedSkill;
import dev.candor.cv.relevance.OwnedSkill.Source;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.skills.Skill;
import dev.candor.cv.spi.header.Header;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Core competencies: skills that the profile lists, and known ones that its achievements show. What
 * the posting asks for comes first; the rest stays in the candidate's order.
 *
 * @param groups in the order of the sections, none empty
 * @param decisions what found no room
 */
record Competencies(List<Header.Competencies> groups, List<Decision> decisions) {

  static final int MOST = 10;
  private static final int MOST_CHARACTERS = 60;
  private static final int MOST_OWN_GROUPS = 6;

  static Competencies of(RoleCategory category, Keywords keywords) {
    List<OwnedSkill> skills =
        keywords.skills().all().stream().filter(skill -> isCompetency(skill, keywords)).toList();
    Map<String, List<OwnedSkill>> sections = bySection(category, skills, keywords);
    List<Header.Competencies> groups = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    sections.forEach(
        (name, members) -> {
          // the sort is stable: equals stay in the candidate's order
          List<OwnedSkill> sorted = new ArrayList<>(members);
          sorted.sort(Comparator.comparingDouble(skill -> -worth(skill, keywords)));
          int shown = Math.min(MOST, sorted.size());
          if (shown > 0) {
            groups.add(new Header.Competencies(name, runs(sorted.subList(0, shown))));
          }
          if (shown < sorted.size()) {
            decisions.add(dropped(name, sorted.subList(shown, sorted.size())));
          }
        });
    if (groups.size() == 1 && groups.get(0).name().equals(CompetencySections.OTHERS)) {
      // there is nothing that they would be additional to
      groups.set(0, new Header.Competencies(CompetencySections.ALL, groups.get(0).skills()));
    }
    return new Competencies(List.copyOf(groups), List.copyOf(decisions));
  }

  private static boolean isCompetency(OwnedSkill skill, Keywords keywords) {
    if (skill.name().length() > MOST_CHARACTERS) {
      return false; // a sentence, not a name
    }
    return switch (skill.source()) {
      case LISTED -> true;
      case SHOWN -> area(skill, keywords) != Skill.Area.OTHER;
      case NAMED -> false;
    };
  }

  private static Map<String, List<OwnedSkill>> bySection(
      RoleCategory category, List<OwnedSkill> skills, Keywords keywords) {
    List<CompetencySections.Section> plan = CompetencySections.of(category);
    Map<String, List<OwnedSkill>> sections = new LinkedHashMap<>();
    plan.forEach(section -> sections.put(section.name(), new ArrayList<>()));
    List<OwnedSkill> others = new ArrayList<>();
    for (OwnedSkill skill : skills) {
      Skill.Area area = area(skill, keywords);
      plan.stream()
          .filter(section -> section.areas().contains(area))
          .findFirst()
          .map(section -> sections.get(section.name()))
          .orElse(others)
          .add(skill);
    }
    if (others.size() == skills.size()) {
      return byOwnGroup(skills, keywords);
    }
    sections.put(CompetencySections.OTHERS, others);
    return sections;
  }

  private static Map<String, List<OwnedSkill>> byOwnGroup(
      List<OwnedSkill> skills, Keywords keywords) {
    Map<String, List<OwnedSkill>> groups = new LinkedHashMap<>();
    List<OwnedSkill> others = new ArrayList<>();
    for (OwnedSkill skill : skills) {
      boolean room = groups.size() < MOST_OWN_GROUPS || groups.containsKey(skill.group());
      List<OwnedSkill> group =
          room && !skill.group().isBlank()
              ? groups.computeIfAbsent(skill.group(), none -> new ArrayList<>())
              : others;
      group.add(skill);
    }
    // a label that is a skill too is not said again below itself
    Set<String> labels =
        groups.keySet().stream().map(keywords.taxonomy()::key).collect(Collectors.toSet());
    others.removeIf(skill -> labels.contains(skill.key()));
    groups.computeIfAbsent(CompetencySections.OTHERS, none -> new ArrayList<>()).addAll(others);
    return groups;
  }

  private static double worth(OwnedSkill skill, Keywords keywords) {
    double asked = keywords.keyword(skill.name()).map(keywords::weight).orElse(0.0);
    return 2 * asked + (skill.source() == Source.LISTED ? 1 : 0);
  }

  private static Skill.Area area(OwnedSkill skill, Keywords keywords) {
    return keywords.taxonomy().skill(skill.name()).map(Skill::area).orElse(Skill.Area.OTHER);
  }

  private static List<TextRun> runs(List<OwnedSkill> skills) {
    return skills.stream().map(skill -> TextRun.of(skill.name(), skill.evidence())).toList();
  }

  private static Decision dropped(String section, List<OwnedSkill> skills) {
    String names = skills.stream().map(OwnedSkill::name).collect(Collectors.joining(", "));
    List<EvidenceId> evidence =
        skills.stream().flatMap(skill -> skill.evidence().stream()).distinct().toList();
    String reason = "'" + section + "' shows the " + MOST + " that the posting asks for most";
    return new Decision("header", Action.DROPPED, names, reason, evidence);
  }
}
