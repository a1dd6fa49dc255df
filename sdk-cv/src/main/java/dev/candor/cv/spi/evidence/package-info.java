/** The plug for verifiers: a claim and the profile in, a verdict out. */
@NullMarked
package dev.candor.cv.spi.evidence;

import org.jspecify.annotations.NullMarked;
