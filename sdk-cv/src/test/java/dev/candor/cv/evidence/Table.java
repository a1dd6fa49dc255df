package dev.candor.cv.evidence;

import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.report.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many false sentences of each kind are caught, and how many true ones are refused. */
final class Table {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-15T00:00:00Z"), ZoneOffset.UTC);

  private final Map<String, int[]> kinds = new TreeMap<>();
  private final StringBuilder wrong = new StringBuilder();

  static Table of(List<Pile.Case> cases) {
    ProfileVerifier verifier = ProfileVerifier.create(CLOCK);
    Table table = new Table();
    for (Pile.Case one : cases) {
      Verdict verdict = verifier.verify(one.claim(), one.profile());
      int[] counts =
          table.kinds.computeIfAbsent(
              one.kind().isEmpty() ? "(faithful)" : one.kind(), kind -> new int[2]);
      counts[0]++;
      boolean right = verdict.supported() == one.kind().isEmpty();
      counts[1] += right ? 1 : 0;
      if (!right) {
        table
            .wrong
            .append(one.kind().isEmpty() ? "REFUSED " : "MISSED " + one.kind() + " ")
            .append(one.claim().text())
            .append('\n');
        verdict
            .reasons()
            .forEach(
                reason ->
                    table
                        .wrong
                        .append("    ")
                        .append(reason.kind())
                        .append(" '")
                        .append(one.claim().text(), reason.start(), reason.end())
                        .append("' ")
                        .append(reason.detail())
                        .append('\n'));
        verdict.evidence().forEach(id -> table.wrong.append("    by ").append(id).append('\n'));
        if (Boolean.getBoolean("readings")) {
          table.wrong.append("    ").append(Reading.of(one.claim().text()).tokens()).append('\n');
        }
      }
    }
    return table;
  }

  double refusedFaithful() {
    return 1 - share(kinds.getOrDefault("(faithful)", new int[2]));
  }

  double caught() {
    int[] sum = new int[2];
    kinds.forEach(
        (kind, counts) -> {
          if (!kind.equals("(faithful)")) {
            sum[0] += counts[0];
            sum[1] += counts[1];
          }
        });
    return share(sum);
  }

  private static double share(int[] counts) {
    if (counts[0] == 0) {
      throw new IllegalStateException("A pile without such sentences measures nothing");
    }
    return (double) counts[1] / counts[0];
  }

  String wrong() {
    return wrong.toString();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    kinds.forEach(
        (kind, counts) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%-14s %5d of %5d  %5.1f%%%n",
                    kind,
                    counts[1],
                    counts[0],
                    100 * share(counts))));
    text.append(
        String.format(
            Locale.ROOT,
            "caught %.2f%%, faithful refused %.2f%%%n",
            100 * caught(),
            100 * refusedFaithful()));
    return text.toString();
  }

  public static void main(String[] names) {
    for (String name : names) {
      Table table = of(Pile.of(name).cases());
      System.out.println(table.wrong());
      System.out.println(name + "\n" + table);
    }
  }
}
