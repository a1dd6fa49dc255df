/** Boards of employers at Workday, by the API of their career pages. */
@NullMarked
package dev.candor.sources.workday;

import org.jspecify.annotations.NullMarked;
