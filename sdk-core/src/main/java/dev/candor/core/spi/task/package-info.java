/** The plug for queues, and the operations that tasks name. */
@NullMarked
package dev.candor.core.spi.task;

import org.jspecify.annotations.NullMarked;
