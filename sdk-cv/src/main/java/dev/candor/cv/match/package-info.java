/**
 * How well a profile fits a posting: a score that explains itself and never changes between runs.
 * No model.
 */
@NullMarked
package dev.candor.cv.match;

import org.jspecify.annotations.NullMarked;
