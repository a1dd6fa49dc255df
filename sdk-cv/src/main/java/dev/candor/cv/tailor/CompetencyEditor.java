package dev.candor.cv.tailor;

import dev.candor.core.text.KeywordMatcher;
import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.relevance.OwnedSkill;
import dev.candor.cv.skills.Skill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Competencies: owned must-haves are among them, written as the posting does, asked ones first. */
final class CompetencyEditor {

  private final Keywords keywords;
  private final Stand stand;
  private final Map<String, List<Keyword>> additions = new LinkedHashMap<>();

  CompetencyEditor(Keywords keywords, Stand stand, CvDocument document) {
    this.keywords = keywords;
    this.stand = stand;
    List<CompetencyGroup> groups = new ArrayList<>();
    Set<Keyword> there = new LinkedHashSet<>();
    for (Block block : document.blocks()) {
      if (block instanceof CompetencyGroup group) {
        groups.add(group);
        group.skills().forEach(run -> there.addAll(keywords.in(run.text())));
      }
    }
    for (Keyword keyword : keywords.owned()) {
      if (!groups.isEmpty()
          && !there.contains(keyword)
          && !keywords.isPlayedDown(keyword)
          && (keyword.isMust() || stand.missing().contains(keyword))
          && owned(keyword).isPresent()) {
        additions
            .computeIfAbsent(home(keyword, groups).id(), none -> new ArrayList<>())
            .add(keyword);
      }
    }
  }

  Change edit(CompetencyGroup group) {
    List<String> reasons = new ArrayList<>();
    List<TextRun> skills = new ArrayList<>();
    for (TextRun run : group.skills()) {
      skills.add(asAsked(run, reasons));
    }
    for (Keyword keyword : additions.getOrDefault(group.id(), List.of())) {
      OwnedSkill skill = owned(keyword).orElseThrow();
      skills.add(TextRun.of(skill.name(), skill.evidence()));
      reasons.add("'" + keyword.name() + "' is asked for and proven, so it is named");
    }
    List<TextRun> sorted = new ArrayList<>(skills);
    // the sort is stable: equals stay in order
    sorted.sort(Comparator.comparingDouble(run -> -weight(run)));
    if (!sorted.equals(skills)) {
      reasons.add("what the posting asks for comes first");
    }
    return Change.of(new CompetencyGroup(group.id(), group.name(), sorted), reasons);
  }

  /** A synonym becomes the posting's word, when the document does not have it yet. */
  private TextRun asAsked(TextRun run, List<String> reasons) {
    Optional<Keyword> keyword = keywords.keyword(run.text());
    if (keyword.isEmpty()
        || !keywords.isOwned(keyword.get())
        || stand.isWrittenAsAsked(keyword.get())
        || KeywordMatcher.key(run.text()).equals(KeywordMatcher.key(keyword.get().written()))) {
      return run;
    }
    String written = keyword.get().written();
    reasons.add("'" + run.text() + "' is written '" + written + "', as the posting does");
    return new TextRun(written, run.marks(), run.link(), run.evidence());
  }

  private Optional<OwnedSkill> owned(Keyword keyword) {
    return keywords
        .skills()
        .skill(keyword.name())
        .filter(skill -> skill.source() != OwnedSkill.Source.NAMED);
  }

  /** The group that shares most skills of the same area; the last one when none does. */
  private CompetencyGroup home(Keyword keyword, List<CompetencyGroup> groups) {
    Optional<Skill.Area> area = area(keyword.name());
    CompetencyGroup best = groups.get(groups.size() - 1);
    long most = 0;
    for (CompetencyGroup group : groups) {
      long kin = group.skills().stream().filter(run -> area(run.text()).equals(area)).count();
      if (area.isPresent() && kin > most) {
        best = group;
        most = kin;
      }
    }
    return best;
  }

  private Optional<Skill.Area> area(String skill) {
    return keywords.taxonomy().skill(skill).map(Skill::area);
  }

  private double weight(TextRun run) {
    return keywords.keyword(run.text()).map(keywords::weight).orElse(0.0);
  }
}
