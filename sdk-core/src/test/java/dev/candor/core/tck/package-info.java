/**
 * Contract tests for authors of plug-ins, one sub-package per plug, and what they share: a clock
 * that moves only when told to.
 */
@NullMarked
package dev.candor.core.tck;

import org.jspecify.annotations.NullMarked;
