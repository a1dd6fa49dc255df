/** Models over the Chat Completions API of OpenAI and of servers that speak it. */
@NullMarked
package dev.candor.llm.openai;

import org.jspecify.annotations.NullMarked;
