/**
 * Chooses, for every role, the achievements to show and the candidate's own wording of each,
 * without saying anything twice.
 */
@NullMarked
package dev.candor.cv.roles;

import org.jspecify.annotations.NullMarked;
