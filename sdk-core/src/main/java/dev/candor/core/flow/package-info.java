/** The order of the search half, read top to bottom: request, sources, jobs, index, result. */
@NullMarked
package dev.candor.core.flow;

import org.jspecify.annotations.NullMarked;
