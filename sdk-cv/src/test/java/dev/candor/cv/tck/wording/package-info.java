/** Models for tests of what a model words: one that words well, and one that lies in every text. */
package dev.candor.cv.tck.wording;
