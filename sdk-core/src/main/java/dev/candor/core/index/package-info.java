/**
 * The job index on Lucene, in memory or in a directory: query, facets, hide, retention. The only
 * package that knows Lucene.
 */
@NullMarked
package dev.candor.core.index;

import org.jspecify.annotations.NullMarked;
