@NullMarked
package dev.candor.planted.cv.header;

import org.jspecify.annotations.NullMarked;
