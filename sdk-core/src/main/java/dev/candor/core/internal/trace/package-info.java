/** Spans of OpenTelemetry, and the only place that knows it. */
@NullMarked
package dev.candor.core.internal.trace;

import org.jspecify.annotations.NullMarked;
