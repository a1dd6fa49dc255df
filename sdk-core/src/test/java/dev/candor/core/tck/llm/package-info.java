/** Contract of language-model backends, with a scripted, a cranky and an asserting one. */
@NullMarked
package dev.candor.core.tck.llm;

import org.jspecify.annotations.NullMarked;
