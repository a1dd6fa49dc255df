/**
 * Words of the master CV: who the candidate is, with every fact under an id. The profile is the
 * whole truth; importers are in the read package.
 */
@NullMarked
package dev.candor.cv.profile;

import org.jspecify.annotations.NullMarked;
