/**
 * Asks every source through the cache, under a deadline; applies the filters a source does not
 * know; merges what is the same job. Tells what happened to each source and to each job left out.
 */
@NullMarked
package dev.candor.core.search;

import org.jspecify.annotations.NullMarked;
