/**
 * Proposes edits that put owned keywords where readers and parsers look: by moving, reordering, and
 * the candidate's own other wordings.
 */
@NullMarked
package dev.candor.cv.tailor;

import org.jspecify.annotations.NullMarked;
