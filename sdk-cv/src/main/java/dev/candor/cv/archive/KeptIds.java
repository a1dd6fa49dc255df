package dev.candor.cv.archive;

import dev.candor.core.text.Similarity;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives what was edited the id that it had: ids made from content change with it, and whoever
 * refers to a fact should find it again. A role is the same when its id is, or else employer and
 * title or employer and start; an achievement of it when its text is alike.
 */
final class KeptIds {

  private static final double ALIKE = 0.55;

  private KeptIds() {}

  static Profile of(Profile before, Profile after) {
    Set<String> taken = new HashSet<>();
    after.roles().forEach(role -> taken.add(role.id()));
    List<Role> left = new ArrayList<>(before.roles());
    left.removeIf(role -> taken.contains(role.id()));
    Map<String, Role> byId = new HashMap<>();
    before.roles().forEach(role -> byId.put(role.id(), role));
    List<Role> roles = new ArrayList<>();
    for (Role role : after.roles()) {
      Role was = byId.get(role.id());
      if (was == null) {
        was = same(role, left);
        left.remove(was);
      }
      roles.add(was == null ? role : kept(was, role));
    }
    return after.toBuilder().roles(roles).build();
  }

  private static @Nullable Role same(Role role, List<Role> candidates) {
    return candidates.stream()
        .filter(one -> one.employer().equals(role.employer()) && one.kind() == role.kind())
        .filter(
            one ->
                (!role.title().isEmpty() && one.title().equals(role.title()))
                    || (role.dates().start() != null
                        && role.dates().start().equals(one.dates().start())))
        .findFirst()
        .orElse(null);
  }

  private static Role kept(Role was, Role role) {
    Set<EvidenceId> here = new HashSet<>();
    role.achievements().forEach(one -> here.add(one.id()));
    Map<String, EvidenceId> byText = new HashMap<>();
    was.achievements().forEach(one -> byText.putIfAbsent(one.text(), one.id()));
    List<Achievement> left = new ArrayList<>(was.achievements());
    left.removeIf(one -> here.contains(one.id()));
    List<Achievement> achievements = new ArrayList<>();
    for (Achievement one : role.achievements()) {
      boolean known = was.achievements().stream().anyMatch(old -> old.id().equals(one.id()));
      Achievement old = known ? null : mostAlike(one, left);
      left.remove(old);
      achievements.add(old == null ? one : one.toBuilder().id(old.id()).build());
    }
    return role.toBuilder().id(was.id()).achievements(achievements).build();
  }

  private static @Nullable Achievement mostAlike(Achievement one, List<Achievement> candidates) {
    Achievement best = null;
    double alike = ALIKE;
    for (Achievement candidate : candidates) {
      double similarity = Similarity.similarity(one.text(), candidate.text());
      if (similarity > alike) {
        alike = similarity;
        best = candidate;
      }
    }
    return best;
  }
}
