/**
 * Words of a posting: its text with sections, requirements and what else it states, all by true
 * offsets.
 */
@NullMarked
package dev.candor.cv.posting;

import org.jspecify.annotations.NullMarked;
