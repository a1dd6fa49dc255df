package dev.candor.cv.archive;

import dev.candor.cv.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One difference between two versions of a master CV.
 *
 * @param kind what happened
 * @param path of the field or the entry, by ids, such as {@code roles[acme-2019].title}
 * @param before its value, "" when it was added
 * @param after its value, "" when it was removed
 */
public record ProfileChange(Kind kind, String path, String before, String after) {
  /** Checks. */
  public ProfileChange {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /** What happened. */
  public enum Kind {
    /** It was not there before. */
    ADDED,
    /** It says something else. */
    CHANGED,
    /** It is not there any more. */
    REMOVED,
    /** The same entries stand in another order. */
    REORDERED;

    /**
     * The value as it stands in JSON.
     *
     * @return such as {@code added}
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What changed from one to the other. An entry that was added or removed is one change, whatever
   * it holds.
   *
   * @param before the older
   * @param after the newer
   * @return in the order of the newer, then what was removed in the order of the older
   */
  public static List<ProfileChange> between(Profile before, Profile after) {
    FlatProfile old = FlatProfile.of(before);
    FlatProfile now = FlatProfile.of(after);
    List<ProfileChange> changes = new ArrayList<>();
    now.values()
        .forEach(
            (path, value) -> {
              String was = old.values().get(path);
              if (was == null) {
                if (!isInside(path, now.values(), old.values())) {
                  changes.add(new ProfileChange(Kind.ADDED, path, "", value));
                }
              } else if (!was.equals(value) && !FlatProfile.isEntry(path)) {
                changes.add(new ProfileChange(Kind.CHANGED, path, was, value));
              }
            });
    old.values()
        .forEach(
            (path, value) -> {
              if (!now.values().containsKey(path) && !isInside(path, old.values(), now.values())) {
                changes.add(new ProfileChange(Kind.REMOVED, path, value, ""));
              }
            });
    changes.addAll(reordered(old, now));
    return changes;
  }

  /** Whether a path belongs to an entry that the other side lacks as a whole. */
  private static boolean isInside(
      String path, Map<String, String> here, Map<String, String> there) {
    for (int end = path.lastIndexOf(']', path.length() - 2); end > 0; ) {
      String entry = path.substring(0, end + 1);
      if (here.containsKey(entry) && !there.containsKey(entry)) {
        return true;
      }
      end = path.lastIndexOf(']', end - 1);
    }
    return false;
  }

  private static List<ProfileChange> reordered(FlatProfile old, FlatProfile now) {
    List<ProfileChange> changes = new ArrayList<>();
    now.orders()
        .forEach(
            (path, order) -> {
              List<String> was = new ArrayList<>(old.orders().getOrDefault(path, List.of()));
              List<String> is = new ArrayList<>(order);
              was.retainAll(order);
              is.retainAll(was);
              if (!was.equals(is)) {
                String before = String.join(", ", was);
                changes.add(new ProfileChange(Kind.REORDERED, path, before, String.join(", ", is)));
              }
            });
    return changes;
  }

  /**
   * Changes in one sentence.
   *
   * @param changes of one save
   * @return such as "adds 2 achievements, changes the title of 1 role"; "changes nothing" for none
   */
  public static String summary(List<ProfileChange> changes) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    changes.forEach(change -> counts.merge(change.what(), 1, Integer::sum));
    return counts.isEmpty()
        ? "changes nothing"
        : counts.entrySet().stream()
            .map(one -> one.getKey() + (one.getValue() > 1 ? " (" + one.getValue() + ")" : ""))
            .collect(Collectors.joining(", "));
  }

  /** "adds achievement", "changes title of role". */
  private String what() {
    String verb =
        switch (kind) {
          case ADDED -> "adds ";
          case CHANGED -> "changes ";
          case REMOVED -> "removes ";
          case REORDERED -> "reorders ";
        };
    return verb + FlatProfile.nameOf(path);
  }
}
