/** Contract of {@code spi.ats}: extend {@link dev.candor.cv.tck.ats.AtsValidatorContract}. */
@org.jspecify.annotations.NullMarked
package dev.candor.cv.tck.ats;
