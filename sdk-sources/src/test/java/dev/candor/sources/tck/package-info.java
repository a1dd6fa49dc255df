/**
 * What every source over HTTP is held to: {@link dev.candor.sources.tck.FailureBodies}, a table of
 * the ways in which servers fail, played by a server on this machine.
 */
@NullMarked
package dev.candor.sources.tck;

import org.jspecify.annotations.NullMarked;
