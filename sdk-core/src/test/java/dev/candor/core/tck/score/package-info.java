/** Contract of job scorers, with a scripted, a cranky and an asserting one. */
@NullMarked
package dev.candor.core.tck.score;

import org.jspecify.annotations.NullMarked;
