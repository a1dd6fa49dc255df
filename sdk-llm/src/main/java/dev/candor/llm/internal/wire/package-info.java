/**
 * What backends share: JSON bodies and event streams as they stand outside, one HTTP call, and how
 * failures are told apart.
 */
@NullMarked
package dev.candor.llm.internal.wire;

import org.jspecify.annotations.NullMarked;
