/**
 * How a posting and a profile meet: the keywords that are asked for, which of them the profile
 * proves and by what, the tasks a posting names, what a role category looks for, and the wordings
 * to choose from. Shared by the stages, so that all of them mean the same. Pure, no model.
 */
@NullMarked
package dev.candor.cv.relevance;

import org.jspecify.annotations.NullMarked;
