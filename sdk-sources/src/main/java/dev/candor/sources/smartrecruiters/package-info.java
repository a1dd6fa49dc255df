/** Boards of employers at SmartRecruiters, by their public API. */
@NullMarked
package dev.candor.sources.smartrecruiters;

import org.jspecify.annotations.NullMarked;
