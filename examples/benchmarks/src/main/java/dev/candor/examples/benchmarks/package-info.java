/**
 * What the index costs beside plain Lucene and SQLite doing the same work in the same run, on
 * invented jobs. {@link dev.candor.examples.benchmarks.Main} prints tables and the machine.
 */
@NullMarked
package dev.candor.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
