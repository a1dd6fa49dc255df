/** Contract of {@code spi.render}: extend {@link dev.candor.cv.tck.render.CvRendererContract}. */
package dev.candor.cv.tck.render;
