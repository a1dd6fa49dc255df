package dev.candor.cv.header;

import dev.candor.core.text.Similarity;
import dev.candor.core.text.Tokens;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.relevance.Boost;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.relevance.PainPoints;
import dev.candor.cv.relevance.PlainSpeech;
import dev.candor.cv.relevance.RoleFocus;
import dev.candor.cv.relevance.Score;
import dev.candor.cv.relevance.Score.Term;
import dev.candor.cv.relevance.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The achievements of all jobs, best first, each in the wording that answers the posting best. */
final class Achievements {

  // with fewer, a list of the best would take most of what the roles show
  private static final int MANY = 10;
  private static final int RICH = 15;
  private static final int MOST = 6;
  private static final int MOST_OF_SMALL = 3;
  private static final int LEAST = 2;
  private static final int ROLE_KEEPS = 3;
  private static final double SAME = 0.8;

  private final List<Wording> ranked;
  private final Map<EvidenceId, Role> roles = new HashMap<>();

  private Achievements(List<Wording> ranked, Profile profile) {
    this.ranked = ranked;
    profile
        .roles()
        .forEach(role -> role.achievements().forEach(one -> roles.putIfAbsent(one.id(), role)));
  }

  static Achievements of(Posting posting, Profile profile, Keywords keywords) {
    Scorer scorer =
        new Scorer(keywords, PainPoints.of(posting), RoleFocus.of(posting.roleCategory()));
    List<Scored> best = new ArrayList<>();
    int age = 0;
    for (Role role : profile.roles()) {
      if (role.kind() == Role.Kind.WORK) {
        for (Achievement achievement : role.achievements()) {
          best.add(scorer.best(achievement, age));
        }
        age++;
      }
    }
    // the sort is stable: ties stay in the order of the profile
    best.sort(Comparator.comparingDouble(scored -> -scored.score().total()));
    return new Achievements(best.stream().map(Scored::wording).toList(), profile);
  }

  boolean areMany() {
    return ranked.size() >= MANY;
  }

  /** The best one that gives a figure in so many words, of a role that can spare it. */
  Optional<TextRun> figure(int words) {
    Spare spare = new Spare(Set.of());
    return ranked.stream()
        .filter(wording -> PlainSpeech.hasScale(wording.text()))
        .filter(wording -> ValueProposition.words(wording.text()) <= words)
        .filter(wording -> spare.take(wording.achievement()))
        .map(Wording::run)
        .findFirst();
  }

  /**
   * Up to six of a rich profile and three of a small one that are not told yet; none when there are
   * not many. A role keeps half of its achievements, and three where it has them.
   */
  List<TextRun> key(Set<EvidenceId> told) {
    List<TextRun> key = new ArrayList<>();
    Spare spare = new Spare(told);
    int most = ranked.size() >= RICH ? MOST : MOST_OF_SMALL;
    for (Wording wording : ranked) {
      boolean again =
          told.contains(wording.achievement().id())
              || key.stream().anyMatch(run -> isSame(run.text(), wording.text()));
      if (areMany() && !again && key.size() < most && spare.take(wording.achievement())) {
        key.add(wording.run());
      }
    }
    return key.size() < LEAST ? List.of() : key;
  }

  /** How many achievements each role can give away. */
  private final class Spare {
    private final Map<String, Integer> left = new HashMap<>();

    Spare(Set<EvidenceId> told) {
      told.stream().map(roles::get).filter(Objects::nonNull).forEach(this::take);
    }

    boolean take(Achievement achievement) {
      return take(Objects.requireNonNull(roles.get(achievement.id()), "its role"));
    }

    private boolean take(Role role) {
      int all = role.achievements().size();
      int before = left.computeIfAbsent(role.id(), id -> all - Math.max(ROLE_KEEPS, (all + 1) / 2));
      left.put(role.id(), before - 1);
      return before > 0;
    }
  }

  private static boolean isSame(String one, String other) {
    return Similarity.jaccard(one, other) >= SAME;
  }

  private record Scored(Wording wording, Score score) {}

  private record Scorer(Keywords keywords, PainPoints pains, RoleFocus focus) {

    Scored best(Achievement achievement, int age) {
      Scored best = null;
      for (Wording wording : Wording.of(achievement)) {
        Scored scored = new Scored(wording, score(wording, age));
        if (best == null || scored.score().total() > best.score().total()) {
          best = scored;
        }
      }
      return Objects.requireNonNull(best, "an achievement has its core wording");
    }

    private Score score(Wording wording, int age) {
      Set<String> words = new HashSet<>(Tokens.words(wording.text()));
      long named = keywords.in(wording.text()).stream().filter(keywords::isOwned).count();
      List<Term> terms = new ArrayList<>();
      terms.addAll(
          List.of(
              new Term("base", 1),
              new Term("tasks", 2.0 * Math.min(2, pains.met(words))),
              new Term("keywords", 0.5 * named),
              new Term("focus", focus.isIn(words) ? 1 : 0),
              new Term("wording", focus.suits(wording.label()) == 1 ? 1 : 0),
              new Term("figure", PlainSpeech.hasScale(wording.text()) ? 1 : 0),
              new Term("recent", age > 1 ? 0 : 1.0 / (1 + age)),
              new Term("context", wording.achievement().isExplained() ? 0.5 : 0)));
      Boost boost = keywords.boosts().of(wording.text(), List.of(wording.achievement().id()));
      terms.add(new Term("annotations", boost.addition(new Score(terms).total())));
      return new Score(terms);
    }
  }
}
