/** Contract of {@code spi.tailor}: extend {@link dev.candor.cv.tck.tailor.TailorerContract}. */
package dev.candor.cv.tck.tailor;
