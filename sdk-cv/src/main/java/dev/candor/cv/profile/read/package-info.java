/**
 * Reads a master CV from the forms people keep it in, and writes it back. Nothing is guessed: what
 * was not understood or not carried over is a note, and is kept beside the profile.
 */
@NullMarked
package dev.candor.cv.profile.read;

import org.jspecify.annotations.NullMarked;
