/** Answers that were recorded once, given again for nothing. */
@NullMarked
package dev.candor.llm.replay;

import org.jspecify.annotations.NullMarked;
