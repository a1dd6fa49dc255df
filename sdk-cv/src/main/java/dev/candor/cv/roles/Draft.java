package dev.candor.cv.roles;

import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Role;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A selection in the making. */
final class Draft {

  private final List<Candidate> candidates;
  private final List<Candidate> toldAbove = new ArrayList<>();
  private final List<Integer> limits;
  private final List<List<Candidate>> chosen = new ArrayList<>();
  private final Set<EvidenceId> used = new HashSet<>();
  private final Map<EvidenceId, Decision> dropped = new LinkedHashMap<>();

  /** Candidates best first. */
  Draft(List<Role> roles, List<Candidate> candidates, List<TextRun> above) {
    Map<EvidenceId, List<String>> told = new LinkedHashMap<>();
    for (TextRun run : above) {
      for (EvidenceId id : run.evidence()) {
        told.computeIfAbsent(id, none -> new ArrayList<>()).add(run.text());
      }
    }
    this.candidates = new ArrayList<>();
    for (Candidate candidate : candidates) {
      List<String> texts = told.get(candidate.wording().achievement().id());
      if (texts == null) {
        this.candidates.add(candidate);
      } else if (texts.stream().noneMatch(text -> Duplicates.same(text, candidate.text()))) {
        toldAbove.add(candidate);
      }
    }
    this.limits = BulletLimits.of(roles);
    roles.forEach(role -> chosen.add(new ArrayList<>()));
  }

  int limit(int role) {
    return limits.get(role);
  }

  /** Takes, again and again, the candidate that names most of what is not named yet. */
  void cover(List<Keyword> keywords) {
    Set<Keyword> open = new LinkedHashSet<>(keywords);
    while (!open.isEmpty()) {
      Candidate best = null;
      long most = 0;
      for (Candidate candidate : candidates) {
        long news = candidate.keywords().stream().filter(open::contains).count();
        // candidates are best first, so of equals the first one stays
        if (news > most && isFree(candidate)) {
          best = candidate;
          most = news;
        }
      }
      if (best == null) {
        return;
      }
      if (take(best)) {
        open.removeAll(best.keywords());
      }
    }
  }

  /**
   * Fills the roles, newest first, so that of two bullets that say the same the newer one stays. A
   * role is not left empty because others said the same. What stands above in other words comes
   * where there is room.
   */
  void fill() {
    fillWith(candidates);
    toldAbove.forEach(this::takeIfFree);
  }

  private void takeIfFree(Candidate candidate) {
    if (isFree(candidate)) {
      take(candidate);
    }
  }

  private void fillWith(List<Candidate> candidates) {
    for (int role = 0; role < chosen.size(); role++) {
      Candidate first = null;
      for (Candidate candidate : candidates) {
        if (candidate.role() == role) {
          first = first == null ? candidate : first;
          takeIfFree(candidate);
        }
      }
      if (chosen.get(role).isEmpty() && first != null && limit(role) > 0) {
        dropped.remove(first.wording().achievement().id());
        chosen.get(role).add(first);
      }
    }
  }

  List<SelectedBullet> bullets(int role) {
    return chosen.get(role).stream().sorted(Candidate.BEST_FIRST).map(Candidate::bullet).toList();
  }

  List<Decision> decisions() {
    return List.copyOf(dropped.values());
  }

  private boolean isFree(Candidate candidate) {
    return chosen.get(candidate.role()).size() < limit(candidate.role())
        && !used.contains(candidate.wording().achievement().id());
  }

  /** Of two that say the same, the one of the newer role stays, within a role the better one. */
  private boolean take(Candidate candidate) {
    used.add(candidate.wording().achievement().id());
    Optional<Candidate> same =
        chosen.stream()
            .flatMap(List::stream)
            .filter(other -> Duplicates.same(other.text(), candidate.text()))
            .findFirst();
    if (same.isPresent() && candidate.role() >= same.get().role()) {
      drop(candidate, same.get());
      return false;
    }
    same.ifPresent(
        older -> {
          chosen.get(older.role()).remove(older);
          drop(older, candidate);
        });
    chosen.get(candidate.role()).add(candidate);
    return true;
  }

  private void drop(Candidate candidate, Candidate kept) {
    String reason = Duplicates.reason(kept.text(), candidate.text());
    EvidenceId id = candidate.wording().achievement().id();
    dropped.put(id, new Decision("roles", Action.DROPPED, candidate.text(), reason, List.of(id)));
  }
}
