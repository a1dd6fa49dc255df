package dev.candor.cv.roles;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Role;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.relevance.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All wordings of all roles, scored. */
final class CandidateList {

  private CandidateList() {}

  /** Best first; ties in the order of the profile. */
  static List<Candidate> of(List<Role> roles, Keywords keywords, WordingScorer scorer) {
    List<Candidate> candidates = new ArrayList<>();
    int age = 0;
    for (int at = 0; at < roles.size(); at++) {
      Role role = roles.get(at);
      boolean work = role.kind() == Role.Kind.WORK;
      for (Achievement achievement : role.achievements()) {
        for (Wording wording : Wording.of(achievement)) {
          Set<Keyword> named = keywords.in(wording.text());
          named.removeIf(keyword -> !keywords.isOwned(keyword));
          candidates.add(
              new Candidate(
                  at,
                  candidates.size(),
                  wording,
                  named,
                  scorer.score(wording, named, work ? age : Integer.MAX_VALUE)));
        }
      }
      age += work ? 1 : 0;
    }
    candidates.sort(Candidate.BEST_FIRST);
    return candidates;
  }
}
