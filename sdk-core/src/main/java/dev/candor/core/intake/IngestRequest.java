package dev.candor.core.intake;

import dev.candor.core.job.SearchRequest;
import java.util.List;
import java.util.Objects;

/**
 * What is to be pulled from one source, and which of it is taken.
 *
 * @param source name of the source: {@code [a-z][a-z0-9-]{0,63}}
 * @param search what is looked for there; its own list of sources counts for nothing
 * @param threshold least score of a job that is taken, 0 to 100; default {@value
 *     #DEFAULT_THRESHOLD}
 * @param scored whether jobs are scored at all; where not, all are taken, and stay unscored
 * @param incremental whether a source that filters by date is asked only for what is newer than the
 *     bookmark; jobs known from before are passed over either way
 * @param promote whether the jobs taken become applications
 */
public record IngestRequest(
    String source,
    SearchRequest search,
    int threshold,
    boolean scored,
    boolean incremental,
    boolean promote) {

  /** The least score when nothing is said: where tier B begins. */
  public static final int DEFAULT_THRESHOLD = 70;

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the source has another form or the threshold is out of
   *     range
   */
  public IngestRequest {
    if (!Objects.requireNonNull(source, "source").matches("[a-z][a-z0-9-]{0,63}")) {
      throw new IllegalArgumentException("not a name of a source: '" + source + "'");
    }
    search = search.toBuilder().sources(List.of(source)).build();
    if (threshold < 0 || threshold > 100) {
      throw new IllegalArgumentException("a threshold is 0 to 100, not " + threshold);
    }
  }

  /**
   * What a source has for a search: scored, at least {@value #DEFAULT_THRESHOLD}, newer than the
   * bookmark, not promoted.
   *
   * @param source name of the source
   * @param search what is looked for
   * @return the request
   */
  public static IngestRequest of(String source, SearchRequest search) {
    return new IngestRequest(source, search, DEFAULT_THRESHOLD, true, true, false);
  }

  /**
   * This request, with another threshold.
   *
   * @param least 0 to 100
   * @return a changed copy
   */
  public IngestRequest atLeast(int least) {
    return new IngestRequest(source, search, least, scored, incremental, promote);
  }

  /**
   * This request, taking every job unscored.
   *
   * @return a changed copy
   */
  public IngestRequest unscored() {
    return new IngestRequest(source, search, threshold, false, incremental, promote);
  }

  /**
   * This request, whatever the bookmark says.
   *
   * @return a changed copy
   */
  public IngestRequest full() {
    return new IngestRequest(source, search, threshold, scored, false, promote);
  }

  /**
   * This request, making applications of the jobs taken.
   *
   * @return a changed copy
   */
  public IngestRequest promoting() {
    return new IngestRequest(source, search, threshold, scored, incremental, true);
  }
}
