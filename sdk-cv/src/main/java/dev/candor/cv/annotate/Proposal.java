package dev.candor.cv.annotate;

import dev.candor.cv.posting.Anchor;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.AtsHints;
import dev.candor.cv.posting.Judgement;
import dev.candor.cv.posting.Judgement.Demand;
import dev.candor.cv.posting.Judgement.Relevance;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.TextSpan;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.relevance.OwnedSkill;
import dev.candor.cv.skills.Skill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words suggestions. */
final class Proposal {

  private static final int MOST_FACTS = 10;
  private static final int MOST_NEAR = 3;
  private static final int MOST_QUOTE = 600;

  private final Posting posting;
  private final Profile profile;
  private final Keywords keywords;
  private final SkillYears years;
  private final Instant now;

  Proposal(Posting posting, Profile profile, Keywords keywords, SkillYears years, Instant now) {
    this.posting = posting;
    this.profile = profile;
    this.keywords = keywords;
    this.years = years;
    this.now = now;
  }

  /** What the profile proves: the relevance is the years of work that show it. */
  Suggestion strength(TextSpan span, Demand demand, List<OwnedSkill> owned, List<String> lacking) {
    List<EvidenceId> facts = facts(owned);
    int worked = years.of(facts);
    boolean shown = facts.stream().anyMatch(this::isAchievement);
    double share = (double) owned.size() / (owned.size() + lacking.size());
    String names = String.join(", ", owned.stream().map(OwnedSkill::name).toList());
    String reason =
        names
            + (worked > 0 ? ": " + worked + " years of work show it" : ": the profile has it")
            + (lacking.isEmpty() ? "" : "; it does not have " + String.join(", ", lacking));
    Annotation made =
        mark(span)
            .judgement(Judgement.of(relevance(worked, shown), demand))
            .skill(owned.get(0).name())
            .hints(AtsHints.of(owned.stream().map(OwnedSkill::name).toArray(String[]::new)))
            .evidence(facts)
            .confidence(rounded(sureness(owned, shown) * (0.6 + 0.4 * share)))
            .comment(reason)
            .build();
    return new Suggestion(made, "profile", role(facts), reason);
  }

  /** What the profile lacks, with what is nearest to it. */
  Suggestion gap(TextSpan span, Demand demand, List<String> lacking) {
    List<String> near = near(lacking);
    String reason =
        "The profile does not have "
            + String.join(", ", lacking)
            + (near.isEmpty() ? "" : "; nearest to it: " + String.join(", ", near));
    Annotation made =
        mark(span)
            .judgement(Judgement.of(Relevance.GAP, demand))
            .skill(lacking.get(0))
            .confidence(demand == Demand.MUST_HAVE ? 0.7 : 0.6)
            .comment(reason)
            .build();
    return new Suggestion(made, "profile", "", reason);
  }

  /** A task that an achievement answers. */
  Suggestion task(TextSpan span, Demand demand, Achievement achievement, double share) {
    String reason = "The achievement '" + achievement.text().strip() + "' is about the same";
    Annotation made =
        mark(span)
            .judgement(Judgement.of(Relevance.RELEVANT, demand))
            .evidence(List.of(achievement.id()))
            .confidence(rounded(0.4 + 0.3 * share))
            .build();
    return new Suggestion(made, "profile", role(List.of(achievement.id())), reason);
  }

  /** The posting does not want who has it. */
  Suggestion ruledOut(TextSpan span, List<OwnedSkill> owned) {
    String reason = "The posting rules out who has " + owned.get(0).name();
    Annotation made =
        mark(span)
            .judgement(Judgement.of(Relevance.TANGENTIAL, Demand.DISQUALIFIER))
            .skill(owned.get(0).name())
            .evidence(facts(owned))
            .confidence(0.5)
            .build();
    return new Suggestion(made, "profile", "", reason);
  }

  private Annotation.Builder mark(TextSpan span) {
    TextSpan kept = new TextSpan(span.start(), Math.min(span.end(), span.start() + MOST_QUOTE));
    Anchor anchor = Anchor.of(posting.text(), kept);
    String id = "s-" + Anchors.hash(kept.start() + ":" + anchor.quote()).substring(0, 12);
    return Annotation.builder(id, anchor, now).trail(Annotation.Trail.suggested(now));
  }

  private static Relevance relevance(int worked, boolean shown) {
    if (worked >= 5) {
      return shown ? Relevance.CORE_STRENGTH : Relevance.EXTREMELY_RELEVANT;
    }
    // of what is only listed nobody knows how long it was used
    return worked >= 3
        ? Relevance.EXTREMELY_RELEVANT
        : worked >= 1 || !shown ? Relevance.RELEVANT : Relevance.TANGENTIAL;
  }

  private static double sureness(List<OwnedSkill> owned, boolean shown) {
    return switch (owned.get(0).source()) {
      case LISTED -> shown ? 0.95 : 0.75;
      case SHOWN -> 0.85;
      case NAMED -> 0.55;
    };
  }

  private static double rounded(double confidence) {
    return Math.round(confidence * 100) / 100.0;
  }

  /** Achievements first: they show it. */
  private List<EvidenceId> facts(List<OwnedSkill> owned) {
    Set<EvidenceId> all = new LinkedHashSet<>();
    owned.forEach(skill -> all.addAll(skill.evidence()));
    List<EvidenceId> sorted = new ArrayList<>(all);
    sorted.sort((one, other) -> Boolean.compare(isAchievement(other), isAchievement(one)));
    return List.copyOf(sorted.subList(0, Math.min(MOST_FACTS, sorted.size())));
  }

  private boolean isAchievement(EvidenceId id) {
    return profile.roles().stream()
        .anyMatch(role -> role.achievements().stream().anyMatch(one -> one.id().equals(id)));
  }

  private String role(List<EvidenceId> facts) {
    for (Role role : profile.roles()) {
      boolean shows =
          facts.contains(role.evidence())
              || role.achievements().stream().anyMatch(one -> facts.contains(one.id()));
      if (shows) {
        return role.title().isBlank() ? role.employer() : role.title() + ", " + role.employer();
      }
    }
    return "";
  }

  /** Owned skills of the same kind, or of the same area. */
  private List<String> near(List<String> lacking) {
    Optional<Skill> wanted = keywords.taxonomy().skill(lacking.get(0));
    if (wanted.isEmpty() || wanted.get().area() == Skill.Area.OTHER) {
      return List.of();
    }
    Set<String> broader = keywords.taxonomy().broader(wanted.get().name());
    List<String> kin = new ArrayList<>();
    List<String> neighbours = new ArrayList<>();
    for (OwnedSkill skill : keywords.skills().all()) {
      Optional<Skill> known = keywords.taxonomy().skill(skill.name());
      if (known.isPresent() && known.get().area() == wanted.get().area()) {
        boolean shared =
            keywords.taxonomy().broader(known.get().name()).stream().anyMatch(broader::contains);
        (shared ? kin : neighbours).add(skill.name());
      }
    }
    kin.addAll(neighbours);
    return kin.subList(0, Math.min(MOST_NEAR, kin.size()));
  }
}
