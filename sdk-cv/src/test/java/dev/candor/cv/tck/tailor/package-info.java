/** Contract of {@code spi.tailor}: extend {@link dev.candor.cv.tck.tailor.TailorerContract}. */
@org.jspecify.annotations.NullMarked
package dev.candor.cv.tck.tailor;
