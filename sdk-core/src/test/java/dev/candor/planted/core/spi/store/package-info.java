@NullMarked
package dev.candor.planted.core.spi.store;

import org.jspecify.annotations.NullMarked;
