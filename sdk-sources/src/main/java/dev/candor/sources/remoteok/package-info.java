/** The Remote OK board for remote work, by its public API. */
@NullMarked
package dev.candor.sources.remoteok;

import org.jspecify.annotations.NullMarked;
