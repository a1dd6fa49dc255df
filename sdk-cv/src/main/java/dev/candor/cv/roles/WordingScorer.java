package dev.candor.cv.roles;

import dev.candor.core.text.Tokens;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.relevance.PainPoints;
import dev.candor.cv.relevance.RoleFocus;
import dev.candor.cv.relevance.Score;
import dev.candor.cv.relevance.Score.Term;
import dev.candor.cv.relevance.Wording;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Scores wordings: keywords .40, tasks .30, suited wording .20, filed words .10, and bonuses for
 * what the role category looks for, recency and a stated context. A keyword counts once, however
 * often it is said.
 */
final class WordingScorer {

  // this much in one bullet is full marks: three must-haves
  private static final double ENOUGH = 6;
  // bonuses decide between wordings that are else alike
  private static final double FOCUS_BONUS = 0.075;
  private static final double RECENT_BONUS = 0.05;
  private static final double CONTEXT_BONUS = 0.025;

  private final Keywords keywords;
  private final PainPoints pains;
  private final RoleFocus focus;
  private final double most;

  WordingScorer(Posting posting, Keywords keywords) {
    this.keywords = keywords;
    this.pains = PainPoints.of(posting);
    this.focus = RoleFocus.of(posting.roleCategory());
    this.most = Math.min(ENOUGH, weight(keywords.owned()));
  }

  /**
   * Scores.
   *
   * @param wording candidate for a bullet
   * @param named the keywords in it
   * @param age 0 for the most recent role, 1 for the one before, and so on
   */
  Score score(Wording wording, Set<Keyword> named, int age) {
    Set<String> words = new HashSet<>(Tokens.words(wording.text()));
    double said = most == 0 ? 0 : Math.min(1, weight(named) / most);
    return new Score(
        List.of(
            new Term("keywords", 0.40 * said),
            new Term("tasks", 0.30 * pains.best(words)),
            new Term("wording", 0.20 * focus.suits(wording.label())),
            new Term("filed under", 0.10 * filed(wording.achievement())),
            new Term("focus", focus.isIn(words) ? FOCUS_BONUS : 0),
            new Term("recent", age > 1 ? 0 : RECENT_BONUS / (1 + age)),
            new Term("context", wording.achievement().isExplained() ? CONTEXT_BONUS : 0)));
  }

  private double filed(Achievement achievement) {
    List<String> words = achievement.keywords();
    long asked = words.stream().filter(word -> keywords.keyword(word).isPresent()).count();
    return words.isEmpty() ? 0 : (double) asked / words.size();
  }

  private static double weight(Collection<Keyword> keywords) {
    return keywords.stream().mapToInt(keyword -> keyword.isMust() ? 2 : 1).sum();
  }
}
