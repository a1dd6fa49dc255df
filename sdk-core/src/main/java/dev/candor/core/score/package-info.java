/** The scorer in the box: compares a job with what the candidate wishes, by rules alone. */
@NullMarked
package dev.candor.core.score;

import org.jspecify.annotations.NullMarked;
