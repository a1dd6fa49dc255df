/** The plug for keyword tailoring: a document in, typed edits out. */
@NullMarked
package dev.candor.cv.spi.tailor;

import org.jspecify.annotations.NullMarked;
