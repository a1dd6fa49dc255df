/** Words of work: applications with their states and journal, tasks, runs and their events. */
@NullMarked
package dev.candor.core.work;

import org.jspecify.annotations.NullMarked;
