/**
 * The verifier in the box: whether a sentence follows from a profile. Pure: no model, no I/O. What
 * "supported" means is written at {@link dev.candor.cv.evidence.ProfileVerifier}.
 */
@NullMarked
package dev.candor.cv.evidence;

import org.jspecify.annotations.NullMarked;
