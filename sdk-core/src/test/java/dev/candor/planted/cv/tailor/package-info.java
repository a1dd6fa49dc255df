@NullMarked
package dev.candor.planted.cv.tailor;

import org.jspecify.annotations.NullMarked;
