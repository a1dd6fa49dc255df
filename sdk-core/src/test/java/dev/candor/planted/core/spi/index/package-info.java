@NullMarked
package dev.candor.planted.core.spi.index;

import org.jspecify.annotations.NullMarked;
