/** A plug-in that lets any chat model of LangChain4j answer prompts. */
@NullMarked
package dev.candor.examples.langchain4j;

import org.jspecify.annotations.NullMarked;
