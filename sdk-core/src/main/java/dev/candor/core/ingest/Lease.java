package dev.candor.core.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right of one run to work on a query.
 *
 * @param sheet the query as it is stored, with the run in it
 * @param run its id
 * @param startedAt when it began
 * @param seenUpTo the bookmark when it began, or null
 */
record Lease(Drawer.Sheet sheet, String run, Instant startedAt, @Nullable Instant seenUpTo) {}
