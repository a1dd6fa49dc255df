/** The plug for job scorers: a job in, a score with its factors out, or why there is none. */
@NullMarked
package dev.candor.core.spi.score;

import org.jspecify.annotations.NullMarked;
