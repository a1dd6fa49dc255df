package dev.candor.core.tck.score;

import dev.candor.core.intake.JobScore;
import dev.candor.core.intake.ScoreFactor;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.score.JobScorer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A scorer that follows a script, and counts what it was asked. Thread-safe. */
public final class FakeJobScorer implements JobScorer {

  /** Scores, or does what a test wants. */
  @FunctionalInterface
  public interface Script {
    /**
     * Scores.
     *
     * @param job to be scored
     * @return the score
     * @throws InterruptedException when interrupted
     */
    JobScore score(Job job) throws InterruptedException;
  }

  private final String version;
  private final Script script;
  private final List<JobId> asked = new ArrayList<>();

  private FakeJobScorer(String version, Script script) {
    this.version = version;
    this.script = script;
  }

  /**
   * A scorer by a script.
   *
   * @param version its version
   * @param script says the score
   * @return the scorer
   */
  public static FakeJobScorer of(String version, Script script) {
    return new FakeJobScorer(version, script);
  }

  /**
   * A scorer by figures.
   *
   * @param score of each job, 0 to 100
   * @return the scorer
   */
  public static FakeJobScorer giving(Function<Job, Integer> score) {
    return of("fake-1", job -> scored(score.apply(job)));
  }

  /**
   * A score of one factor.
   *
   * @param score 0 to 100
   * @return the score
   */
  public static JobScore scored(int score) {
    return new JobScore.Scored(
        score, List.of(new ScoreFactor("script", 1, score, List.of("it says so"))));
  }

  @Override
  public JobScore score(Job job) throws InterruptedException {
    synchronized (asked) {
      asked.add(job.id());
    }
    return script.score(job);
  }

  @Override
  public String version() {
    return version;
  }

  /**
   * What it was asked for.
   *
   * @return ids in the order asked
   */
  public List<JobId> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }
}
