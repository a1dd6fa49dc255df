/** The plug for publishers: bytes and metadata in, a receipt out. */
@NullMarked
package dev.candor.cv.spi.deliver;

import org.jspecify.annotations.NullMarked;
