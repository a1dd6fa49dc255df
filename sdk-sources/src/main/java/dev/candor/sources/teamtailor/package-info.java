/** Boards of employers at Teamtailor, by their public feed. */
@NullMarked
package dev.candor.sources.teamtailor;

import org.jspecify.annotations.NullMarked;
