package dev.candor.core.internal.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;

/** A span that is open on a thread: what begins there stands below it. Used by one thread. */
public sealed class OpenSpan implements AutoCloseable permits TrySpan {

  private final Span span;
  private final Scope scope;

  @SuppressWarnings("MustBeClosedChecker") // closed with this
  OpenSpan(Span span) {
    this.span = span;
    this.scope = span.makeCurrent();
  }

  final Span span() {
    return span;
  }

  /**
   * It failed.
   *
   * @param kind class of the failure, never a message: that may hold personal details
   */
  public final void failed(String kind) {
    span.setAttribute(Keys.ERROR, kind);
    span.setStatus(StatusCode.ERROR, kind);
  }

  /** It ended. */
  @Override
  public final void close() {
    scope.close();
    span.end();
  }
}
