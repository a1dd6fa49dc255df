/**
 * Policies over a call: a deadline over everything, spacing, a bounded number of tries, and a rest
 * for what keeps failing. Ground: knows nothing of what is called.
 */
@NullMarked
package dev.candor.core.guard;

import org.jspecify.annotations.NullMarked;
