/**
 * A résumé's page taken apart: sections, entries, and the pieces of a head. Every letter of the
 * page can be marked as understood, so that what is left over is known. Pure.
 */
@NullMarked
package dev.candor.cv.internal.resume;

import org.jspecify.annotations.NullMarked;
