/** The plug for renderers: a document in, bytes and media type out. */
@NullMarked
package dev.candor.cv.spi.render;

import org.jspecify.annotations.NullMarked;
