package dev.candor.core.search;

import dev.candor.core.job.Job;
import dev.candor.core.job.Sighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Puts together the postings that are one job. A function of the set of postings alone, so neither
 * order nor repetition matters, and joining parts gives what joining all at once gives.
 *
 * <p>One job has one title and one set of cities, however they are written; in another city it is
 * another job. Then postings are the same when they have one id; when they share most of their
 * wording; or when they name one employer and do not speak of different work: a source that itself
 * lists two of that name, or two long texts with little in common, are different.
 */
final class SameJobs {

  /** Shared wording that makes postings the same, when they may be of one employer. */
  private static final double SAME_EMPLOYER = 0.7;

  /** When they name different ones, as the copy of an agency does. */
  private static final double OTHER_EMPLOYER = 0.8;

  /** So much of the shorter text in the longer makes it an excerpt, or the same in other words. */
  private static final double REWORDED = 0.5;

  /** More postings of one employer, title and city are compared by their signatures alone. */
  private static final int MOST_PAIRED = 100;

  private final List<List<Sighting>> postings;
  private final List<JobKey> keys = new ArrayList<>();
  private final List<Shingles> texts = new ArrayList<>();
  private final Groups groups;

  private SameJobs(List<List<Sighting>> postings) {
    this.postings = postings;
    this.groups = new Groups(postings.size());
    JobKey.Reader reader = new JobKey.Reader();
    for (List<Sighting> posting : postings) {
      Job latest = latest(posting);
      keys.add(reader.read(latest));
      texts.add(Shingles.of(latest.description()));
    }
  }

  /** The sightings of each job, in order; the jobs by their first id. */
  static List<List<Sighting>> of(Collection<Sighting> sightings) {
    Map<String, List<Sighting>> byId = new TreeMap<>();
    for (Sighting one : new TreeSet<>(sightings)) {
      byId.computeIfAbsent(one.job().id().value(), id -> new ArrayList<>()).add(one);
    }
    SameJobs same = new SameJobs(List.copyOf(byId.values()));
    same.joinByWording();
    same.joinByEmployer();
    return same.joined();
  }

  /** The posting as it was seen last. */
  static Job latest(List<Sighting> posting) {
    return posting.get(posting.size() - 1).job();
  }

  private Job job(int number) {
    return latest(postings.get(number));
  }

  private void joinByWording() {
    Map<String, List<Integer>> blocks = blocks(key -> key.title() + "|" + key.cities());
    NearTexts near = new NearTexts(SAME_EMPLOYER);
    List<Integer> added = new ArrayList<>();
    int block = 0;
    for (List<Integer> members : blocks.values()) {
      block++;
      for (int number : members) {
        if (members.size() == 1 || !isFull(number)) {
          continue;
        }
        added.add(number);
        for (NearTexts.Near other : near.add(texts.get(number), block)) {
          int first = added.get(other.number());
          if (other.jaccard() >= least(first, number)) {
            groups.join(first, number);
          }
        }
      }
    }
  }

  private double least(int a, int b) {
    String left = keys.get(a).company();
    String right = keys.get(b).company();
    return left.isEmpty() || right.isEmpty() || left.equals(right) ? SAME_EMPLOYER : OTHER_EMPLOYER;
  }

  private void joinByEmployer() {
    blocks(key -> key.company().isEmpty() ? "" : key.role() + "|" + key.cities())
        .forEach(
            (block, members) -> {
              if (!block.isEmpty() && members.size() > 1) {
                joinByEmployer(members);
              }
            });
  }

  private void joinByEmployer(List<Integer> members) {
    joinEqualTexts(members);
    List<Integer> full = members.stream().filter(this::isFull).toList();
    boolean toldApart = isToldApart(members);
    joinAlike(full, toldApart);
    if (!toldApart && full.stream().map(groups::of).distinct().count() <= 1) {
      members.forEach(number -> groups.join(members.get(0), number));
      return;
    }
    // what says too little goes to the first that another source tells
    for (int number : members) {
      if (!isFull(number)) {
        full.stream()
            .filter(other -> isOfOther(number, other))
            .findFirst()
            .ifPresent(other -> groups.join(number, other));
      }
    }
  }

  /** Where a source tells several apart, only those that are nearest to each other are joined. */
  private void joinAlike(List<Integer> full, boolean toldApart) {
    for (int i = 1; i < full.size() && full.size() <= MOST_PAIRED; i++) {
      for (int j = 0; j < i; j++) {
        int one = full.get(i);
        int other = full.get(j);
        if (isOfOther(one, other)
            && overlap(one, other) >= REWORDED
            && (!toldApart || (isNearest(one, other, full) && isNearest(other, one, full)))) {
          groups.join(one, other);
        }
      }
    }
  }

  private double overlap(int one, int other) {
    return texts.get(one).overlap(texts.get(other));
  }

  /** Whether no posting of the other's source, but one of the same job, is nearer. */
  private boolean isNearest(int one, int other, List<Integer> full) {
    double overlap = overlap(one, other);
    return full.stream()
        .filter(third -> !isOfOther(other, third) && groups.of(third) != groups.of(other))
        .noneMatch(third -> overlap(one, third) >= overlap);
  }

  private boolean isFull(int number) {
    return texts.get(number).size() >= Shingles.FEW;
  }

  private boolean isOfOther(int number, int other) {
    return !job(number).source().equals(job(other).source());
  }

  private void joinEqualTexts(List<Integer> members) {
    Map<String, Integer> byText = new HashMap<>();
    for (int number : members) {
      groups.join(number, byText.computeIfAbsent(job(number).description(), text -> number));
    }
  }

  private boolean isToldApart(List<Integer> members) {
    return members.stream()
        .collect(Collectors.groupingBy(number -> job(number).source()))
        .values()
        .stream()
        .anyMatch(ofOne -> ofOne.stream().map(groups::of).distinct().count() > 1);
  }

  private interface KeyPart {
    String of(JobKey key);
  }

  /** Those with the same part of the key; by country and state where a city name is in several. */
  private Map<String, List<Integer>> blocks(KeyPart part) {
    Map<String, List<Integer>> blocks = new TreeMap<>();
    for (int number = 0; number < keys.size(); number++) {
      blocks.computeIfAbsent(part.of(keys.get(number)), key -> new ArrayList<>()).add(number);
    }
    return apart(apart(blocks, this::countries), number -> keys.get(number).state());
  }

  /** Members that say nothing stay with those that say one thing; where these differ, all part. */
  private static Map<String, List<Integer>> apart(
      Map<String, List<Integer>> blocks, IntFunction<String> said) {
    Map<String, List<Integer>> apart = new TreeMap<>();
    blocks.forEach(
        (key, members) -> {
          boolean one =
              members.stream().map(said::apply).filter(what -> !what.isEmpty()).distinct().count()
                  <= 1;
          for (int number : members) {
            String whole = one || key.isEmpty() ? key : key + "|" + said.apply(number);
            apart.computeIfAbsent(whole, k -> new ArrayList<>()).add(number);
          }
        });
    return apart;
  }

  private String countries(int number) {
    return String.join(",", keys.get(number).countries());
  }

  private List<List<Sighting>> joined() {
    List<List<Sighting>> jobs = new ArrayList<>();
    for (List<Integer> group : groups.all()) {
      List<Sighting> all = new ArrayList<>();
      group.forEach(number -> all.addAll(postings.get(number)));
      jobs.add(all);
    }
    return jobs;
  }
}
