/** What a user meets: a studio that makes, for one candidate, a proven CV for each posting. */
@NullMarked
package dev.candor.cv;

import org.jspecify.annotations.NullMarked;
