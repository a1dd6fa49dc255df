/** The plug for language models, and the interface that steps call. */
@NullMarked
package dev.candor.core.spi.llm;

import org.jspecify.annotations.NullMarked;
