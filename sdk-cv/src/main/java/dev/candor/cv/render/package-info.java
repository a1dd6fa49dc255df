/**
 * Renderers: one document, every format. Each cleans the text it is given, escapes it, and makes
 * the same bytes of the same document; what it could not show is told in the notes of its result.
 */
@NullMarked
package dev.candor.cv.render;

import org.jspecify.annotations.NullMarked;
