/** The main job on the command line. */
@NullMarked
package dev.candor.examples.cli;

import org.jspecify.annotations.NullMarked;
