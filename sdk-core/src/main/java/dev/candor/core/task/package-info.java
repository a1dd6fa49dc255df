/**
 * Work that is done later: a queue in a database, and workers that run the operations its tasks
 * name.
 */
@NullMarked
package dev.candor.core.task;

import org.jspecify.annotations.NullMarked;
