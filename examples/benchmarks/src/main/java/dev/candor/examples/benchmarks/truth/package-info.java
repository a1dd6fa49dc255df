/** Invented people with true and false sentences about them, to count what the verifier tells. */
@NullMarked
package dev.candor.examples.benchmarks.truth;

import org.jspecify.annotations.NullMarked;
