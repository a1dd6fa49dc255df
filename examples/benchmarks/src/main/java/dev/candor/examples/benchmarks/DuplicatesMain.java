package dev.candor.examples.benchmarks;

import dev.candor.core.job.Job;
import dev.candor.core.search.JobIdentity;
import dev.candor.core.search.NearTexts;
import dev.candor.examples.benchmarks.DuplicateScore.Count;
import dev.candor.examples.benchmarks.LabelledPostings.Kind;
import dev.candor.examples.benchmarks.LabelledPostings.Labelled;
import java.util.List;
import java.util.Locale;

/**
 * Measures how fast and how well duplicates are found among labelled postings that are made up:
 * {@code DuplicatesMain [POSTINGS]}, by default 100,000. On one thread.
 */
public final class DuplicatesMain {

  private static final int POSTINGS = 100_000;
  private static final int WARM_UP = 5_000;
  private static final int EACH_WITH_EACH = 20_000;

  private DuplicatesMain() {}

  /**
   * Runs.
   *
   * @param args how many postings
   */
  public static void main(String[] args) {
    System.out.println(Machine.describe());
    List<Labelled> postings =
        LabelledPostings.of(args.length > 0 ? Integer.parseInt(args[0]) : POSTINGS, 11);
    List<Job> jobs = postings.stream().map(Labelled::posting).toList();
    List<Job> few = jobs.subList(0, Math.min(WARM_UP, jobs.size()));
    near(few);
    JobIdentity.groups(few);

    System.out.printf(Locale.ROOT, "%n%,d postings on one thread, a second%n", jobs.size());
    System.out.println(Timings.row("", "by clock", "by processor", "found"));
    Stopwatch watch = new Stopwatch();
    int pairs = near(jobs);
    rate("near texts", jobs.size(), watch, pairs + " pairs");
    watch = new Stopwatch();
    int groups = JobIdentity.groups(jobs).size();
    rate("same jobs", jobs.size(), watch, groups + " jobs");
    score(postings);
    System.out.println(Machine.describe());
  }

  private static int near(List<Job> jobs) {
    NearTexts near = new NearTexts(DuplicateScore.NEAR);
    int pairs = 0;
    for (Job job : jobs) {
      pairs += near.add(job.description()).size();
    }
    return pairs;
  }

  private static void rate(String what, int postings, Stopwatch watch, String found) {
    System.out.println(
        Timings.row(
            what,
            String.format(Locale.ROOT, "%,.0f", postings * 1e9 / watch.clockNanos()),
            String.format(Locale.ROOT, "%,.0f", postings * 1e9 / watch.processorNanos()),
            found));
  }

  private static void score(List<Labelled> postings) {
    DuplicateScore score = DuplicateScore.of(postings);
    System.out.printf(Locale.ROOT, "%nJoined with the posting that they come from%n");
    System.out.println(Timings.row("", "joined", "of", "share", "should be"));
    for (Kind kind : Kind.values()) {
      Count count = score.byKind().get(kind);
      if (count != null) {
        System.out.println(
            Timings.row(
                kind.name().toLowerCase(Locale.ROOT),
                count.joined(),
                count.all(),
                share(count.share()),
                kind.isOtherJob() ? "0" : "1"));
      }
    }
    System.out.println(Timings.row("recall", share(score.recall())));
    System.out.println(Timings.row("precision", share(score.precision())));
    Count near =
        DuplicateScore.near(postings.subList(0, Math.min(EACH_WITH_EACH, postings.size())));
    System.out.printf(
        Locale.ROOT,
        "%nPairs with at least %.1f of their wording in common, of the first %,d postings%n",
        DuplicateScore.NEAR,
        Math.min(EACH_WITH_EACH, postings.size()));
    System.out.println(Timings.row("", "found", "of", "recall"));
    System.out.println(Timings.row("near texts", near.joined(), near.all(), share(near.share())));
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }
}
