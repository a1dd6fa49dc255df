/**
 * What the index costs beside plain Lucene and SQLite doing the same work in the same run, on
 * invented jobs, and what a call by a command costs beside the bare command. {@link
 * dev.candor.examples.benchmarks.Main} and its neighbours print tables and the machine.
 */
@NullMarked
package dev.candor.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
