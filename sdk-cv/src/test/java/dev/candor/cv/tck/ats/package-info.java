/** Contract of {@code spi.ats}: extend {@link dev.candor.cv.tck.ats.AtsValidatorContract}. */
package dev.candor.cv.tck.ats;
