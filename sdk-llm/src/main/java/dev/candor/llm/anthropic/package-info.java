/** Models over Anthropic's Messages API. */
@NullMarked
package dev.candor.llm.anthropic;

import org.jspecify.annotations.NullMarked;
