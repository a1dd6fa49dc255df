package dev.candor.cv.ats;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.relevance.JobTitles;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
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

  PlacementScore(Keywords keywords, CvPlaces places) {
    this.keywords = keywords;
    this.places = places;
    this.inHeadline = keywords.in(places.headline());
    this.inOpening = keywords.in(places.opening());
    this.inCompetencies = keywords.in(places.competencies());
    this.inRecentRole = keywords.in(places.recentRole());
  }

  Placement score(Profile profile) {
    List<Keyword> owned = keywords.owned();
    List<Keyword> must = owned.stream().filter(Keyword::isMust).toList();
    return new Placement(overall(owned, profile), percent(must, this::isInTopThird), identity());
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
      if (keyword.identity()) {
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

  private int overall(List<Keyword> owned, Profile profile) {
    Set<Keyword> sayable = new HashSet<>();
    Set<Keyword> recent = new HashSet<>();
    read(profile, sayable, recent);
    double sum = 0;
    int opening = 0;
    for (Keyword keyword : owned) {
      boolean opens = sayable.contains(keyword) && opening < OPENING_KEYWORDS;
      opening += opens ? 1 : 0;
      int attainable =
          (keyword.identity() ? 40 : 0)
              + (opens ? 30 : 0)
              + 20
              + (recent.contains(keyword) ? 10 : 0);
      int points =
          (keyword.identity() && inHeadline.contains(keyword) ? 40 : 0)
              + (opens && inOpening.contains(keyword) ? 30 : 0)
              + (inCompetencies.contains(keyword) ? 20 : 0)
              + (recent.contains(keyword) && inRecentRole.contains(keyword) ? 10 : 0);
      sum += 100.0 * points / attainable;
    }
    return owned.isEmpty() ? 100 : (int) Math.floor(Math.round(sum / owned.size() * 1e6) / 1e6);
  }

  /** What sentences of the candidate name, and which of them belong to the most recent job. */
  private void read(Profile profile, Set<Keyword> sayable, Set<Keyword> recent) {
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
