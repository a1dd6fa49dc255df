package dev.candor.cv.roles;

import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Score;
import dev.candor.cv.relevance.Wording;
import java.util.Comparator;
import java.util.Set;

/**
 * A wording that may become a bullet.
 *
 * @param role index of its role in the profile
 * @param place position among all wordings of the profile: breaks ties
 * @param wording what it says
 * @param keywords what it names
 * @param score how good it is
 */
record Candidate(int role, int place, Wording wording, Set<Keyword> keywords, Score score) {

  /** Best first; ties in the order of the profile. */
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> -candidate.score().total())
          .thenComparingInt(Candidate::place);

  String text() {
    return wording.text();
  }

  SelectedBullet bullet() {
    return new SelectedBullet(wording.run(), wording.label(), score);
  }
}
