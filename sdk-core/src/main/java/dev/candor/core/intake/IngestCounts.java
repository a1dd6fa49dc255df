package dev.candor.core.intake;

/**
 * What became of the jobs of a run. In a run that came to its end, those fetched and retried are as
 * many as those added, duplicate, below the threshold and failed.
 *
 * @param fetched jobs that the source gave
 * @param retried jobs that an earlier run could not score, and the source did not give again
 * @param added jobs taken that were not taken before
 * @param duplicate jobs known from before, maybe from another source: taken by an earlier run, an
 *     application already, or hidden by the candidate
 * @param belowThreshold jobs whose score, of now or of before, is too low
 * @param failed jobs that could not be scored or taken; they are tried again by the next run
 * @param asked how often the scorer was asked; a score known from before is not asked for again
 */
public record IngestCounts(
    int fetched, int retried, int added, int duplicate, int belowThreshold, int failed, int asked) {

  /** Nothing was done. */
  public static final IngestCounts NONE = new IngestCounts(0, 0, 0, 0, 0, 0, 0);
}
