package dev.candor.sources.internal.board;

import dev.candor.core.internal.words.Words;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.source.JobSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one search has handed over, and what went wrong on the way. Used by one thread. */
final class Tally {

  private final JobSink sink;
  private final SearchRequest request;
  private final Set<JobId> given = new HashSet<>();
  private final List<String> problems = new ArrayList<>();
  private int unusable;
  private int share;
  private int listed;

  Tally(JobSink sink, SearchRequest request) {
    this.sink = sink;
    this.request = request;
  }

  /** Begins one of so many lists. */
  void begin(int lists) {
    share = (request.limit() + lists - 1) / lists;
    listed = 0;
  }

  /** Whether a list is read on: until it gave its share, also where another has filled it all. */
  boolean wantsMore() {
    return sink.wantsMore() || (isEnough() && listed < share);
  }

  /** Counts a job of the list that is read, given before or not. */
  void list() {
    listed++;
  }

  /** Whether a title may be wanted, before the rest of its job is asked for. */
  boolean isWanted(String title) {
    return request.titles().isEmpty()
        || request.titles().stream().anyMatch(asked -> Words.allIn(asked, title));
  }

  boolean has(JobId id) {
    return given.contains(id);
  }

  void give(Job job) {
    given.add(job.id());
    sink.accept(job);
  }

  int given() {
    return given.size();
  }

  /** Counts a record without a title. */
  void leaveOut() {
    unusable++;
  }

  boolean leftSomeOut() {
    return unusable > 0;
  }

  void problem(String problem) {
    problems.add(problem);
  }

  /** All problems in a sentence, or "". */
  String problems() {
    List<String> all = new ArrayList<>(problems);
    if (unusable > 0) {
      all.add("Records without a title left out: " + unusable);
    }
    return String.join("; ", all);
  }

  /** How a search ends of which no more is wanted. */
  SourceOutcome enough() {
    return isEnough()
        ? new SourceOutcome.Complete("The board has more jobs than were asked for")
        : new SourceOutcome.Partial("No more jobs were wanted");
  }

  private boolean isEnough() {
    return given.size() >= request.limit();
  }
}
