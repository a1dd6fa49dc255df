/**
 * Works on what a person marked in a posting: edits that merge and can be undone, anchors that find
 * their place again, coverage, lints, suggestions, outcomes, and the persona. No call knows a
 * "current" posting: each names its own.
 */
@NullMarked
package dev.candor.cv.annotate;

import org.jspecify.annotations.NullMarked;
