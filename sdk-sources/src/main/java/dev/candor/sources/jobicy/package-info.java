/** The Jobicy board for remote work, by its public API. */
@NullMarked
package dev.candor.sources.jobicy;

import org.jspecify.annotations.NullMarked;
