/**
 * What search compares: the words of a text, names of countries. One home, because the filters of
 * search and the index must agree on what a word is. Pure functions.
 */
@NullMarked
package dev.candor.core.internal.words;

import org.jspecify.annotations.NullMarked;
