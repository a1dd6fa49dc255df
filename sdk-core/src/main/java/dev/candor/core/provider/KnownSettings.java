package dev.candor.core.provider;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The settings there are. What lies below the name of a provider that was found, as in {@code
 * candor.source.lever.company} or {@code candor.redis.url}, is that provider's own affair.
 */
final class KnownSettings {

  private static final List<String> KEYS =
      List.of(
          "candor.applications.undo-for",
          "candor.cache.max-characters",
          "candor.close-timeout",
          "candor.cv.step-deadline",
          "candor.home",
          "candor.index.retention.closed",
          "candor.index.retention.hidden",
          "candor.index.retention.unseen",
          "candor.index.wait",
          "candor.ingest.deadline",
          "candor.ingest.lease",
          "candor.ingest.overlap",
          "candor.ingest.remember",
          "candor.ingest.undo-for",
          "candor.llm.alerts.window",
          "candor.llm.breaker.failures",
          "candor.llm.breaker.rest",
          "candor.llm.ledger.keep",
          "candor.llm.order",
          "candor.llm.retries",
          "candor.net.allow-loopback",
          "candor.net.allow-private",
          "candor.net.burst",
          "candor.net.contact",
          "candor.net.max-body-bytes",
          "candor.net.max-redirects",
          "candor.net.robots",
          "candor.net.spacing",
          "candor.publisher",
          "candor.queue.password",
          "candor.queue.url",
          "candor.queue.user",
          "candor.render.fonts",
          "candor.score.excluded",
          "candor.score.keywords",
          "candor.score.levels",
          "candor.score.places",
          "candor.score.remote",
          "candor.score.titles",
          "candor.search.deadline",
          "candor.search.presets",
          "candor.search.repost-after",
          "candor.settings",
          "candor.store.password",
          "candor.store.url",
          "candor.store.user");

  /** Whoever reads these tells what is wrong below. {@code candor.test} is for tests. */
  private static final List<String> FAMILIES =
      List.of(
          "candor.llm.budget.",
          "candor.llm.model.",
          "candor.llm.price.",
          "candor.llm.step.",
          "candor.test.");

  private final Set<String> keys = new TreeSet<>(KEYS);
  private final Set<String> names = new TreeSet<>();

  KnownSettings(Collection<Candidate> candidates) {
    for (PlugSetting setting : PlugSetting.values()) {
      keys.add(setting.key());
    }
    for (Candidate one : candidates) {
      keys.add(PlugSetting.keyOf(one.plug()));
      names.add(one.name());
    }
  }

  /** Whether a key, in a spelling such as that of the environment, is known or somebody's own. */
  boolean has(String spelled, UnaryOperator<String> spelling) {
    return keys.stream().map(spelling).anyMatch(spelled::equals)
        || FAMILIES.stream().map(spelling).anyMatch(spelled::startsWith)
        || names.stream().anyMatch(name -> isBelow(spelled, spelling.apply(name), spelling));
  }

  /** {@code candor.NAME.…}, or {@code candor.KIND.NAME.…}. */
  private static boolean isBelow(String spelled, String name, UnaryOperator<String> spelling) {
    String dot = spelling.apply(".");
    String rest = spelled.substring(spelling.apply(Settings.PREFIX).length());
    int kind = rest.indexOf(dot);
    return rest.startsWith(name + dot) || (kind > 0 && rest.startsWith(name + dot, kind + 1));
  }

  /** The known key that looks most like another; empty where none does. */
  Optional<String> nearest(String key, Collection<String> more) {
    int most = Math.max(2, key.length() / 6);
    return Stream.concat(keys.stream(), more.stream())
        .filter(known -> !known.equals(key) && distance(key, known) <= most)
        .min(
            Comparator.comparingInt((String known) -> distance(key, known))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** How many letters to put, take or change. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
