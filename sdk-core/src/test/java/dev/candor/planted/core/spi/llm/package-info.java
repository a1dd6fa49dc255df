@NullMarked
package dev.candor.planted.core.spi.llm;

import org.jspecify.annotations.NullMarked;
