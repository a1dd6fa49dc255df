package dev.candor.cv.match;

import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.relevance.OwnedSkill;
import dev.candor.cv.relevance.OwnedSkills;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which demands a profile proves, by what, and how long ago. Credit is counted in whole percent.
 */
final class Proofs {

  private static final int FULL = 100;
  private static final int HALF = 50;

  private final Profile profile;
  private final OwnedSkills owned;
  private final Career career;
  private final Set<EvidenceId> lists = new HashSet<>();

  Proofs(Profile profile, OwnedSkills owned, Career career) {
    this.profile = profile;
    this.owned = owned;
    this.career = career;
    profile.skills().stream().map(SkillGroup::id).forEach(lists::add);
    profile.education().stream().map(Education::id).forEach(lists::add);
  }

  @Nullable Part musts(List<Demand> demands, List<String> unchecked) {
    List<String> aside = unchecked.stream().map(words -> "not checked: " + words).toList();
    if (demands.isEmpty() && !aside.isEmpty()) {
      return new Part("must-have", 0.40, HALF, aside, List.of(), List.of());
    }
    return part("must-have", 0.40, demands, aside);
  }

  @Nullable Part nices(List<Demand> demands) {
    return part("nice-to-have", 0.10, demands, List.of());
  }

  private @Nullable Part part(
      String name, double weight, List<Demand> demands, List<String> aside) {
    if (demands.isEmpty()) {
      return null;
    }
    int credit = 0;
    List<String> evidence = new ArrayList<>();
    List<String> covered = new ArrayList<>();
    List<Part.Gap> gaps = new ArrayList<>();
    for (Demand demand : demands) {
      List<EvidenceId> facts = facts(demand);
      credit += credit(demand, facts);
      evidence.add(demand.name());
      facts.forEach(fact -> evidence.add(fact.value()));
      if (facts.isEmpty()) {
        gaps.add(new Part.Gap(demand.name(), weight * FULL / demands.size()));
      } else {
        covered.add(demand.name());
      }
    }
    evidence.addAll(aside);
    return new Part(name, weight, (double) credit / demands.size(), evidence, covered, gaps);
  }

  @Nullable Part recency(List<Demand> demands) {
    if (demands.isEmpty()) {
      return null;
    }
    int credit = 0;
    List<String> evidence = new ArrayList<>();
    for (Demand demand : demands) {
      Integer since = demand.degree() > 0 ? Integer.valueOf(0) : career.monthsSince(facts(demand));
      credit += demand.degree() > 0 && facts(demand).isEmpty() ? 0 : recent(since);
      if (since != null && demand.degree() == 0) {
        evidence.add(demand.name());
        facts(demand).forEach(fact -> evidence.add(fact.value()));
      }
    }
    return new Part(
        "recency", 0.10, (double) credit / demands.size(), evidence, List.of(), List.of());
  }

  private static int recent(@Nullable Integer months) {
    if (months == null) {
      return 0;
    }
    if (months <= 24) {
      return FULL;
    }
    if (months <= 60) {
      return 60;
    }
    return months <= 120 ? 30 : 10;
  }

  /** Facts that prove a demand, the best proven of its choices first. */
  private List<EvidenceId> facts(Demand demand) {
    if (demand.degree() > 0) {
      Optional<Education> education = Degrees.atLeast(profile.education(), demand.degree());
      return education.map(entry -> List.of(entry.id())).orElse(List.of());
    }
    Set<EvidenceId> facts = new LinkedHashSet<>();
    for (String name : demand.anyOf()) {
      owned.skill(name).map(OwnedSkill::evidence).ifPresent(facts::addAll);
    }
    facts.remove(EvidenceId.SUMMARY); // says, does not prove
    facts.remove(EvidenceId.CONTACT);
    return List.copyOf(facts);
  }

  /** A skill that stands only in a list or a course counts half. */
  private int credit(Demand demand, List<EvidenceId> facts) {
    if (facts.isEmpty()) {
      return 0;
    }
    return demand.degree() == 0 && facts.stream().allMatch(lists::contains) ? HALF : FULL;
  }
}
