@NullMarked
package dev.candor.planted.cv.unheard;

import org.jspecify.annotations.NullMarked;
