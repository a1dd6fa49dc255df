@NullMarked
package dev.candor.planted.cv.grade;

import org.jspecify.annotations.NullMarked;
