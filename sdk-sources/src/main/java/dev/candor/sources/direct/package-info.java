/** Pages read straight from their host. */
@NullMarked
package dev.candor.sources.direct;

import org.jspecify.annotations.NullMarked;
