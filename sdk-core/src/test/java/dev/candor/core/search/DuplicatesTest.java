package dev.candor.core.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.Sighting;
import dev.candor.core.search.LabelledPostings.Kind;
import dev.candor.core.search.LabelledPostings.Labelled;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How well duplicates are found, on labelled postings that are made up; {@link #main} prints it for
 * more of them, with the time it takes.
 */
final class DuplicatesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  /** Pairs of one label that are found, of those there are; and pairs found that are none. */
  private record Score(Map<Kind, int[]> byKind, int wrong, int right) {
    double recall() {
      int found = 0;
      int all = 0;
      for (Map.Entry<Kind, int[]> one : byKind.entrySet()) {
        found += one.getKey().isOtherJob() ? 0 : one.getValue()[0];
        all += one.getKey().isOtherJob() ? 0 : one.getValue()[1];
      }
      return (double) found / all;
    }

    double precision() {
      return (double) right / (right + wrong);
    }
  }

  @Test
  void nearly_all_that_share_seven_tenths_of_their_wording_are_found() {
    assertTrue(recallOfNear(texts(LabelledPostings.of(1_500, 5))) >= 0.98);
  }

  @Test
  void jobs_are_joined_as_they_are_labelled() {
    Score score = score(LabelledPostings.of(4_000, 7));
    assertTrue(score.recall() >= 0.98, "recall " + score.recall());
    assertTrue(score.precision() >= 0.99, "precision " + score.precision());
    for (Kind other : List.of(Kind.CITY, Kind.TWIN)) {
      int[] counts = score.byKind().get(other);
      assertTrue(counts[1] > 100 && counts[0] <= counts[1] / 100, other + " joined: " + counts[0]);
    }
  }

  private static List<Shingles> texts(List<Labelled> postings) {
    return postings.stream().map(one -> Shingles.of(one.posting().description())).toList();
  }

  /** Against every pair, compared one by one. */
  private static double recallOfNear(List<Shingles> texts) {
    NearTexts near = new NearTexts(0.7);
    int found = 0;
    int all = 0;
    for (int i = 0; i < texts.size(); i++) {
      found += near.add(texts.get(i), 0).size();
      for (int j = 0; j < i; j++) {
        all += texts.get(i).jaccard(texts.get(j)) >= 0.7 ? 1 : 0;
      }
    }
    assertTrue(all > 250, "the postings have few duplicates");
    return (double) found / all;
  }

  private static Score score(List<Labelled> postings) {
    List<List<Sighting>> jobs =
        SameJobs.of(postings.stream().map(one -> new Sighting(one.posting(), NOW)).toList());
    Map<String, Integer> groups = new HashMap<>();
    for (int number = 0; number < jobs.size(); number++) {
      for (Sighting one : jobs.get(number)) {
        groups.put(one.job().id().value(), number);
      }
    }
    Map<Kind, int[]> byKind = new EnumMap<>(Kind.class);
    Map<Integer, List<Labelled>> members = new HashMap<>();
    for (Labelled one : postings) {
      int group = groups.get(one.posting().id().value());
      members.computeIfAbsent(group, g -> new ArrayList<>()).add(one);
      if (one.kind() != Kind.OWN) {
        int[] counts = byKind.computeIfAbsent(one.kind(), kind -> new int[2]);
        int origin = groups.get(postings.get(one.from()).posting().id().value());
        counts[0] += group == origin ? 1 : 0;
        counts[1]++;
      }
    }
    int wrong = 0;
    int right = 0;
    for (List<Labelled> group : members.values()) {
      Set<Integer> labels = new HashSet<>();
      group.forEach(one -> labels.add(one.job()));
      wrong += labels.size() - 1;
      right += group.size() - labels.size();
    }
    return new Score(byKind, wrong, right);
  }

  /**
   * Prints rate, recall and precision.
   *
   * @param args how many postings; default 100,000
   */
  public static void main(String[] args) {
    int count = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
    List<Labelled> postings = LabelledPostings.of(count, 11);
    for (int round = 0; round < 3; round++) {
      long begun = cpu();
      NearTexts near = new NearTexts(0.7);
      int pairs = 0;
      for (Labelled one : postings) {
        pairs += near.add(Shingles.of(one.posting().description()), 0).size();
      }
      double seconds = (cpu() - begun) / 1e9;
      say("near texts: %,d postings, %,d pairs, %,.0f a second", count, pairs, count / seconds);
    }
    List<Sighting> sightings =
        postings.stream().map(one -> new Sighting(one.posting(), NOW)).toList();
    long begun = cpu();
    int jobs = SameJobs.of(sightings).size();
    double seconds = (cpu() - begun) / 1e9;
    say("same jobs: %,d postings, %,d jobs, %,.0f a second", count, jobs, count / seconds);
    Score score = score(postings);
    score
        .byKind()
        .forEach(
            (kind, of) ->
                say("%-8s %,7d of %,7d joined, %.4f", kind, of[0], of[1], (double) of[0] / of[1]));
    say("recall %.4f, precision %.4f", score.recall(), score.precision());
    say(
        "recall at 0.7 and above: %.4f",
        recallOfNear(texts(postings.subList(0, Math.min(count, 6_000)))));
  }

  /** Of this thread: other work on the machine does not count. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void say(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }
}
