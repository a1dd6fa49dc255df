/** Models over the Claude Code command: one prompt, one process, one answer. */
@NullMarked
package dev.candor.llm.claudecli;

import org.jspecify.annotations.NullMarked;
