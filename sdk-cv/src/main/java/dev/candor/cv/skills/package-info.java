/**
 * Skills: their names, other names of the same skill, what they are a kind of, and the area they
 * belong to. The data is in resources. Ground: pure functions, used by every stage.
 */
@NullMarked
package dev.candor.cv.skills;

import org.jspecify.annotations.NullMarked;
