/** Contract of finders of skills, with a scripted, a cranky and an asserting one. */
@NullMarked
package dev.candor.core.tck.skill;

import org.jspecify.annotations.NullMarked;
