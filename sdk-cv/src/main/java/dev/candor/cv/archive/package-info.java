/**
 * The master CV through time: every save is a version, with who, when and what changed; versions
 * are compared and brought back, never overwritten.
 */
@NullMarked
package dev.candor.cv.archive;

import org.jspecify.annotations.NullMarked;
