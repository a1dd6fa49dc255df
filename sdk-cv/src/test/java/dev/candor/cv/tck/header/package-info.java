/**
 * Contract of {@code spi.header}: extend {@link dev.candor.cv.tck.header.HeaderGeneratorContract}.
 */
package dev.candor.cv.tck.header;
