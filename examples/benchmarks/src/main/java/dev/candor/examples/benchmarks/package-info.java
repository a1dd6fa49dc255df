/**
 * What the parts of Candor cost and yield, on invented jobs, beside what one would write by hand.
 * Each program prints tables and the machine:
 *
 * <ul>
 *   <li>{@link dev.candor.examples.benchmarks.Main}: the index beside plain Lucene and SQLite.
 *   <li>{@link dev.candor.examples.benchmarks.SearchMain}: searches over slow sources, and
 *       remembered ones.
 *   <li>{@link dev.candor.examples.benchmarks.ParsingMain}: pages of boards beside Jackson and
 *       jsoup alone.
 *   <li>{@link dev.candor.examples.benchmarks.StreamMain}: the heap while a board gives 100 MB.
 *   <li>{@link dev.candor.examples.benchmarks.DuplicatesMain}: how fast and how well duplicates are
 *       found.
 *   <li>{@link dev.candor.examples.benchmarks.ExtractionMain}: how well fields are read from
 *       labelled postings.
 *   <li>{@link dev.candor.examples.benchmarks.GatewayMain}: what a call of a model costs beside the
 *       model alone, under load, and when a thousand time out.
 *   <li>{@link dev.candor.examples.benchmarks.CommandMain}: a call by a command beside the bare
 *       command.
 *   <li>{@link dev.candor.examples.benchmarks.ImportMain}: how much of finished CVs an import
 *       recovers.
 *   <li>{@link dev.candor.examples.benchmarks.IngestMain}: a first ingestion into a home on a disk.
 * </ul>
 *
 * The commands are in this module's README.
 */
@NullMarked
package dev.candor.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
