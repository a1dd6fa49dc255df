/**
 * Words of a document: blocks of text runs, each run carrying the ids of the facts behind it, and
 * typed edits.
 */
@NullMarked
package dev.candor.cv.document;

import org.jspecify.annotations.NullMarked;
