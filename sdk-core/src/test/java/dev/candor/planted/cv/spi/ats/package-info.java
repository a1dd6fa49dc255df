@NullMarked
package dev.candor.planted.cv.spi.ats;

import org.jspecify.annotations.NullMarked;
