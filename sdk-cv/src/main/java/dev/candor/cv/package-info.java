/**
 * What a user meets: a studio that makes, for one candidate, a proven CV for each posting, with a
 * model or without.
 */
@NullMarked
package dev.candor.cv;

import org.jspecify.annotations.NullMarked;
