package dev.candor.cv.roles;

import dev.candor.cv.profile.Role;
import java.util.ArrayList;
import java.util.List;

/** How many bullets each role may show: what the candidate says, else fewer the older. */
final class BulletLimits {

  private static final int[] WORK = {6, 5, 4, 3, 3, 2};
  private static final int OTHER = 4;

  private BulletLimits() {}

  /** One number a role, in the order of the profile. */
  static List<Integer> of(List<Role> roles) {
    List<Integer> limits = new ArrayList<>();
    int age = 0;
    for (Role role : roles) {
      boolean work = role.kind() == Role.Kind.WORK;
      int usual = work ? WORK[Math.min(age, WORK.length - 1)] : OTHER;
      Integer own = role.maxBullets();
      limits.add(own == null ? usual : Math.max(0, own));
      age += work ? 1 : 0;
    }
    return limits;
  }
}
