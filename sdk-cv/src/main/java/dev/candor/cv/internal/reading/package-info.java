/**
 * Text read into what it claims: quantities with what they measure, acts with their part in the
 * work, links, limits, negations. Pure functions; the same reading for facts and for sentences.
 */
@NullMarked
package dev.candor.cv.internal.reading;

import org.jspecify.annotations.NullMarked;
