package dev.candor.cv.ats;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.relevance.JobTitles;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.relevance.OwnedSkill;
import dev.candor.cv.relevance.Wording;
import dev.candor.cv.report.AtsReport.Placement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where owned keywords stand: headline 40, first 50 words 30, competencies 20, most recent role 10,
 * as a share of what is attainable for each: the headline is for keywords of the posting's title;
 * the first 50 words for the first five that a sentence of the candidate names; the most recent
 * role for what its own facts name.
 */
final class PlacementScore {

  private static final int OPENING_KEYWORDS = 5;

  private final Keywords keywords;
  private final CvPlaces places;
  private final Set<Keyword> inHeadline;
  private final Set<Keyword> inOpening;
  private final Set<Keyword> inCompetencies;
  private final Set<Keyword> inRecentRole;
  private final Set<Keyword> sayable = new HashSet<>();
  private final Set<Keyword> recent = new HashSet<>();

  PlacementScore(Keywords keywords, CvPlaces places, Profile profile) {
    this.keywords = keywords;
    this.places = places;
    this.inHeadline = keywords.in(places.headline());
    this.inOpening = keywords.in(places.opening());
    this.inCompetencies = keywords.in(places.competencies());
    this.inRecentRole = keywords.in(places.recentRole());
    read(profile);
  }

  Placement score() {
    List<Keyword> placeable = keywords.owned().stream().filter(this::isPlaceable).toList();
    List<Keyword> must = placeable.stream().filter(Keyword::isMust).toList();
    return new Placement(overall(placeable), percent(must, this::isInTopThird), identity());
  }

  /** What only a course, a certificate or a language proves stays where those stand. */
  boolean isPlaceable(Keyword keyword) {
    return sayable.contains(keyword) || isCompetency(keyword);
  }

  private boolean isCompetency(Keyword keyword) {
    return keywords
        .skills()
        .skill(keyword.name())
        .filter(skill -> skill.source() != OwnedSkill.Source.NAMED)
        .isPresent();
  }

  boolean isInTopThird(Keyword keyword) {
    return inHeadline.contains(keyword)
        || inOpening.contains(keyword)
        || inCompetencies.contains(keyword);
  }

  boolean isInHeadline(Keyword keyword) {
    return inHeadline.contains(keyword);
  }

  /** Keywords of the posting's title, and its job when such a title was held. */
  private int identity() {
    int all = 0;
    int there = 0;
    for (Keyword keyword : keywords.owned()) {
      if (keyword.identity() && isPlaceable(keyword)) {
        all++;
        there += inHeadline.contains(keyword) ? 1 : 0;
      }
    }
    if (keywords.jobName().isPresent()) {
      all++;
      there += JobTitles.says(places.headline(), keywords.jobName().get()) ? 1 : 0;
    }
    return all == 0 ? 100 : 100 * there / all;
  }

  private int overall(List<Keyword> placeable) {
    double sum = 0;
    int opening = 0;
    for (Keyword keyword : placeable) {
      boolean opens = sayable.contains(keyword) && opening < OPENING_KEYWORDS;
      opening += opens ? 1 : 0;
      Points points = new Points();
      points.add(40, keyword.identity(), inHeadline.contains(keyword));
      points.add(30, opens, inOpening.contains(keyword));
      points.add(20, isCompetency(keyword), inCompetencies.contains(keyword));
      points.add(10, recent.contains(keyword), inRecentRole.contains(keyword));
      // what a summary names beyond the first five is placed where it can be
      sum += points.attainable == 0 ? 100 : 100.0 * points.scored / points.attainable;
    }
    int all = placeable.size();
    return all == 0 ? 100 : (int) Math.floor(Math.round(sum / all * 1e6) / 1e6);
  }

  private static final class Points {
    private int attainable;
    private int scored;

    void add(int points, boolean wanted, boolean there) {
      attainable += wanted ? points : 0;
      scored += wanted && there ? points : 0;
    }
  }

  /** What sentences of the candidate name, and which of them belong to the most recent job. */
  private void read(Profile profile) {
    sayable.addAll(keywords.in(profile.summary()));
    boolean newest = true;
    for (Role role : profile.roles()) {
      if (role.kind() != Role.Kind.WORK) {
        continue;
      }
      for (Achievement achievement : role.achievements()) {
        for (Wording wording : Wording.of(achievement)) {
          Set<Keyword> named = keywords.in(wording.text());
          sayable.addAll(named);
          recent.addAll(newest ? named : Set.of());
        }
      }
      newest = false;
    }
  }

  private static int percent(List<Keyword> keywords, Predicate<Keyword> there) {
    long count = keywords.stream().filter(there).count();
    return keywords.isEmpty() ? 100 : (int) (100 * count / keywords.size());
  }
}
