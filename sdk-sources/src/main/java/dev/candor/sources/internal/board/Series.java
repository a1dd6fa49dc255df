package dev.candor.sources.internal.board;

import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.http.Reply;
import java.util.List;
import java.util.Optional;

/** One list of results, read page after page. Used by one thread. */
public interface Series {

  /**
   * What one page gave.
   *
   * @param drafts its jobs; one without a title is counted, and of no use
   * @param next how the next page is asked for; empty at the end
   */
  record Page(List<Draft> drafts, Optional<HttpExchange> next) {
    /** Copies. */
    public Page {
      drafts = List.copyOf(drafts);
    }
  }

  /**
   * How its first page is asked for.
   *
   * @return the request
   */
  HttpExchange first();

  /**
   * Whether its pages are made for people rather than programs.
   *
   * @return false for JSON
   */
  boolean isForPeople();

  /**
   * Reads a page that JSON gave.
   *
   * @param answer an object or a list
   * @return its jobs, or {@link Reply.Nothing} as told by {@link Reply.Json#unexpected}
   */
  default Read read(Reply.Json answer) {
    return new Unread(answer.unexpected("it is no page"));
  }

  /**
   * Reads a page made for people.
   *
   * @param answer neither empty nor a challenge
   * @return its jobs, or why there are none
   */
  default Read read(Reply.Text answer) {
    return new Unread(answer.without("list of jobs"));
  }

  /**
   * How the rest of a job is asked for, where the list holds only its head.
   *
   * @param draft what the list held
   * @return default: the list holds all that is read
   */
  default Optional<HttpExchange> detail(Draft draft) {
    return Optional.empty();
  }

  /**
   * Adds the rest of a job.
   *
   * @param draft what the list held
   * @param page the job's own page
   */
  default void complete(Draft draft, Reply.Text page) {}

  /** What became of an answer. */
  sealed interface Read {}

  /**
   * It was read.
   *
   * @param page what it gave
   */
  record Done(Page page) implements Read {}

  /**
   * It was not.
   *
   * @param why told as the outcome
   */
  record Unread(Reply.Nothing why) implements Read {}
}
