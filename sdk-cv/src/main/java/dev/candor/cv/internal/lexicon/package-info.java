/**
 * What words mean to the verifier: families, meanings, parts in the work, classes, numbers and
 * units. The data is in resources; everything here is immutable.
 */
@NullMarked
package dev.candor.cv.internal.lexicon;

import org.jspecify.annotations.NullMarked;
