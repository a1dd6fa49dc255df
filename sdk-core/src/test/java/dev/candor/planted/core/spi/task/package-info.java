@NullMarked
package dev.candor.planted.core.spi.task;

import org.jspecify.annotations.NullMarked;
