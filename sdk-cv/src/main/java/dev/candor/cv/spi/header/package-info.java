/** The plug for headers: headline, value proposition, key achievements, competencies. */
@NullMarked
package dev.candor.cv.spi.header;

import org.jspecify.annotations.NullMarked;
