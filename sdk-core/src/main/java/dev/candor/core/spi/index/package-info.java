/** The plug for the job index: upsert, query with facets, hide, expire. */
@NullMarked
package dev.candor.core.spi.index;

import org.jspecify.annotations.NullMarked;
