@NullMarked
package dev.candor.planted.core.index;

import org.jspecify.annotations.NullMarked;
