/**
 * Ingestion: pulls what is new from a source, scores it, and takes what fits; with bookmarks, a
 * history of runs, and a memory of what was decided.
 */
@NullMarked
package dev.candor.core.ingest;

import org.jspecify.annotations.NullMarked;
