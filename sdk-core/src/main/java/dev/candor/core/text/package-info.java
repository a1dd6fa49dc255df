/**
 * What is known about text: tokens, keywords, sentences, readable text out of HTML, cleaning,
 * likeness, language. Ground: pure functions without I/O, total over any string, linear where not
 * said otherwise; all offsets count UTF-16 units of the text given.
 */
@NullMarked
package dev.candor.core.text;

import org.jspecify.annotations.NullMarked;
