package dev.candor.examples.benchmarks;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.search.JobIdentity;
import dev.candor.core.search.NearTexts;
import dev.candor.examples.benchmarks.LabelledPostings.Kind;
import dev.candor.examples.benchmarks.LabelledPostings.Labelled;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well postings are put together, against their labels.
 *
 * @param byKind of each kind but originals: how many stand with their origin, and how many there
 *     are
 * @param right postings that rightly stand with others
 * @param wrong jobs that stand with another one
 */
record DuplicateScore(Map<Kind, Count> byKind, int right, int wrong) {

  /** Near means at least so much common wording. */
  static final double NEAR = 0.7;

  /** How many of how many. */
  record Count(int joined, int all) {
    Count plus(boolean isJoined) {
      return new Count(joined + (isJoined ? 1 : 0), all + 1);
    }

    double share() {
      return all == 0 ? 1 : (double) joined / all;
    }
  }

  DuplicateScore {
    byKind = Map.copyOf(byKind);
  }

  static DuplicateScore of(List<Labelled> postings) {
    Map<JobId, Integer> groups = new HashMap<>();
    List<Job> jobs = postings.stream().map(Labelled::posting).toList();
    for (List<JobId> group : JobIdentity.groups(jobs)) {
      int number = groups.size();
      group.forEach(id -> groups.put(id, number));
    }
    Map<Kind, Count> byKind = new EnumMap<>(Kind.class);
    Map<Integer, List<Labelled>> members = new HashMap<>();
    for (Labelled one : postings) {
      int group = groups.getOrDefault(one.posting().id(), -1);
      members.computeIfAbsent(group, absent -> new ArrayList<>()).add(one);
      if (one.kind() != Kind.OWN) {
        JobId origin = postings.get(one.from()).posting().id();
        boolean joined = group == groups.getOrDefault(origin, -2);
        byKind.put(one.kind(), byKind.getOrDefault(one.kind(), new Count(0, 0)).plus(joined));
      }
    }
    int right = 0;
    int wrong = 0;
    for (List<Labelled> group : members.values()) {
      Set<Integer> labels = new HashSet<>();
      group.forEach(one -> labels.add(one.job()));
      wrong += labels.size() - 1;
      right += group.size() - labels.size();
    }
    return new DuplicateScore(byKind, right, wrong);
  }

  double recall() {
    int joined = 0;
    int all = 0;
    for (Map.Entry<Kind, Count> one : byKind.entrySet()) {
      joined += one.getKey().isOtherJob() ? 0 : one.getValue().joined();
      all += one.getKey().isOtherJob() ? 0 : one.getValue().all();
    }
    return all == 0 ? 1 : (double) joined / all;
  }

  double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  /** Pairs at or above the threshold that are found, of all that counting common runs finds. */
  static Count near(List<Labelled> postings) {
    NearTexts near = new NearTexts(NEAR);
    Map<String, List<Integer>> holders = new HashMap<>();
    List<Integer> sizes = new ArrayList<>();
    int found = 0;
    int all = 0;
    for (Labelled one : postings) {
      String text = one.posting().description();
      Set<String> runs = runs(text);
      Map<Integer, Integer> common = new HashMap<>();
      for (String run : runs) {
        List<Integer> others = holders.computeIfAbsent(run, absent -> new ArrayList<>());
        others.forEach(other -> common.merge(other, 1, Integer::sum));
        others.add(sizes.size());
      }
      Set<Integer> told = new HashSet<>();
      near.add(text).forEach(other -> told.add(other.number()));
      for (Map.Entry<Integer, Integer> other : common.entrySet()) {
        int either = runs.size() + sizes.get(other.getKey()) - other.getValue();
        boolean isNear = (double) other.getValue() / either >= NEAR;
        all += isNear ? 1 : 0;
        found += isNear && told.contains(other.getKey()) ? 1 : 0;
      }
      sizes.add(runs.size());
    }
    return new Count(found, all);
  }

  /** Runs of three words, read apart from the code that is measured. */
  private static Set<String> runs(String text) {
    String[] words = text.split(" ");
    Set<String> runs = new HashSet<>();
    for (int at = 0; at + 2 < words.length; at++) {
      runs.add(words[at] + " " + words[at + 1] + " " + words[at + 2]);
    }
    return runs;
  }
}
