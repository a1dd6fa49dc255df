package dev.candor.cv.profile.read;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillSet;
import dev.candor.cv.profile.StarRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Brings STAR records into a profile: each is kept whole, and its condensed version is an
 * achievement of the role that it tells of. Bringing the same record in again replaces it. Pure.
 */
public final class StarRoles {

  private StarRoles() {}

  /**
   * Adds records.
   *
   * @param profile the master CV
   * @param records as {@link StarReader} gives them
   * @return the profile with them; a record of a position that it does not have adds that position
   */
  public static Profile add(Profile profile, List<StarRecord> records) {
    List<Role> roles = new ArrayList<>(profile.roles());
    Ids ids = new Ids();
    roles.forEach(role -> ids.take(role.id()));
    Map<String, StarRecord> stars = new LinkedHashMap<>();
    profile.stars().forEach(star -> stars.put(star.id(), star));
    for (StarRecord star : records) {
      int index = indexOf(roles, star);
      if (index < 0) {
        roles.add(with(role(star, ids), star));
      } else {
        roles.set(index, with(roles.get(index), star));
      }
      stars.put(star.id(), star);
    }
    return profile.toBuilder().roles(sorted(roles)).stars(List.copyOf(stars.values())).build();
  }

  /** The role of the same employer and title, or the employer's only one. */
  private static int indexOf(List<Role> roles, StarRecord star) {
    List<Integer> same = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      if (Block.key(roles.get(i).employer()).equals(Block.key(star.employer()))) {
        if (Block.key(roles.get(i).title()).equals(Block.key(star.title()))) {
          return i;
        }
        same.add(i);
      }
    }
    return same.size() == 1 && roles.get(same.get(0)).title().isEmpty() ? same.get(0) : -1;
  }

  private static Role role(StarRecord star, Ids ids) {
    DateRange dates = Period.parse(star.period()).orElse(DateRange.UNKNOWN);
    String start = dates.start() == null ? "" : dates.start().toString();
    String id = ids.free(Ids.slug(star.employer(), star.title(), start), star.id());
    ids.take(id);
    return Role.builder(id, star.employer()).title(star.title()).dates(dates).build();
  }

  private static Role with(Role role, StarRecord star) {
    String text =
        Stream.of(star.story().condensed(), star.story().impact())
            .map(Entry::oneLine)
            .filter(one -> !one.isEmpty())
            .findFirst()
            .orElse("");
    if (text.isEmpty()) {
      return role;
    }
    String slug = Ids.slug(star.id());
    EvidenceId id =
        new EvidenceId(role.id() + "/star-" + (slug.isEmpty() ? Ids.hash(star.id()) : slug));
    Achievement achievement =
        Achievement.builder(id, text)
            .keywords(star.tags().keywords())
            .context(star.story().background())
            .metrics(star.tags().metrics())
            .build();
    List<Achievement> all = new ArrayList<>(role.achievements());
    all.removeIf(one -> one.id().equals(id));
    // what the candidate wrote down already stays theirs
    if (all.stream().noneMatch(one -> one.text().equals(text))) {
      all.add(achievement);
    }
    return role.toBuilder().achievements(all).skills(skills(role.skills(), star)).build();
  }

  private static SkillSet skills(SkillSet skills, StarRecord star) {
    return new SkillSet(
        Stream.concat(skills.hard().stream(), star.tags().hardSkills().stream())
            .distinct()
            .toList(),
        Stream.concat(skills.soft().stream(), star.tags().softSkills().stream())
            .distinct()
            .toList());
  }

  private static List<Role> sorted(List<Role> roles) {
    List<Role> sorted = new ArrayList<>();
    for (Role.Kind kind : Role.Kind.values()) {
      sorted.addAll(
          Dates.mostRecentFirst(
              roles.stream().filter(role -> role.kind() == kind).toList(), Role::dates));
    }
    return sorted;
  }
}
