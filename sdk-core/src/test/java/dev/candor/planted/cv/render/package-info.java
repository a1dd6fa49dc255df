@NullMarked
package dev.candor.planted.cv.render;

import org.jspecify.annotations.NullMarked;
