package dev.candor.sources.internal.board;

import dev.candor.core.job.Filter;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.sources.internal.parse.Fields;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The shape of one board: where its pages are, how they go on, and where each field of a job
 * stands. Immutable and thread-safe; it asks nobody itself.
 */
public interface Board {

  /** What most boards call an employer by. */
  Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /** The same, where it is part of the name of a host. */
  Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  /**
   * Name of the source.
   *
   * @return as it stands in its jobs
   */
  String name();

  /**
   * Where it is when no setting says otherwise.
   *
   * @return an address; {@code {company}} stands for the employer
   */
  String base();

  /**
   * Whether it is asked employer by employer.
   *
   * @return false for a board that lists many employers
   */
  default boolean isByCompany() {
    return true;
  }

  /**
   * The form of what it calls an employer by; what has another is never sent.
   *
   * @return default {@link #SLUG}
   */
  default Pattern companyForm() {
    return SLUG;
  }

  /**
   * Where a person finds what the board calls an employer by.
   *
   * @return for "Set ... to ", such as "the NAME in jobs.lever.co/NAME"
   */
  default String companyHint() {
    return "";
  }

  /**
   * What its API filters by itself.
   *
   * @return default: by employer, where it is asked so
   */
  default Capabilities capabilities() {
    return isByCompany() ? Capabilities.withNative(Filter.COMPANY) : Capabilities.withNative();
  }

  /**
   * Whether it is XML rather than JSON.
   *
   * @return default false
   */
  default boolean isXml() {
    return false;
  }

  /**
   * Whether a search that names no source asks it. A board that is asked employer by employer is,
   * as soon as a setting names one.
   *
   * @return default false: its terms, or its size, ask for restraint
   */
  default boolean isAskedUnnamed() {
    return false;
  }

  /**
   * The most pages read for one employer.
   *
   * @return default 100
   */
  default int mostPages() {
    return 100;
  }

  /**
   * Whether it may know more jobs than it gives: told when it gives none.
   *
   * @return a sentence, or "" for a board whose empty list is simply empty
   */
  default String doubt() {
    return "";
  }

  /**
   * How a page is asked for.
   *
   * @param ask which
   * @return the request
   */
  HttpExchange page(Ask ask);

  /**
   * Finds the records of a page.
   *
   * @param answer what the board answered
   * @param ask which page it is
   * @return empty when it is of another form
   */
  Optional<Listing> read(Fields answer, Ask ask);

  /**
   * Reads a record.
   *
   * @param in the record
   * @param ask which page it stands on
   * @return without a title when it is of no use
   */
  Draft draft(Fields in, Ask ask);

  /**
   * How the rest of a record is asked for, where the list holds only its head.
   *
   * @param in the record
   * @param ask which page it stands on
   * @return default: the list holds all
   */
  default Optional<HttpExchange> detail(Fields in, Ask ask) {
    return Optional.empty();
  }

  /**
   * Adds the rest of a record.
   *
   * @param draft what the list held
   * @param detail what the board answered
   */
  default void complete(Draft draft, Fields detail) {}
}
