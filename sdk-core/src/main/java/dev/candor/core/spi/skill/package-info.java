/** The plug for finders of skills: a job in, the skills that its posting names out. */
@NullMarked
package dev.candor.core.spi.skill;

import org.jspecify.annotations.NullMarked;
