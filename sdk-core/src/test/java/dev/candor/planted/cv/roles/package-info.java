@NullMarked
package dev.candor.planted.cv.roles;

import org.jspecify.annotations.NullMarked;
