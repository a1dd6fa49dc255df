@NullMarked
package dev.candor.planted.core.llm;

import org.jspecify.annotations.NullMarked;
