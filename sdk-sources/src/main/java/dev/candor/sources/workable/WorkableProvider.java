package dev.candor.sources.workable;

import dev.candor.sources.internal.board.BoardProvider;

/**
 * Offers the boards of employers at Workable, by the public API of its career pages. The host
 * allows few requests a minute. Setting {@code candor.source.workable.company}: the employers it is
 * asked for when the request names none, divided by commas: the NAME in {@code
 * apply.workable.com/NAME}. Without a setting it is asked only where a request names it. {@code
 * candor.source.workable.base-url}: where its API is; default {@code https://apply.workable.com}.
 * Stateless and thread-safe.
 */
public final class WorkableProvider extends BoardProvider {

  /** For the service loader. */
  public WorkableProvider() {
    super(new Workable());
  }
}
