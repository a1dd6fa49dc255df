@NullMarked
package dev.candor.planted.sources.bayt;

import org.jspecify.annotations.NullMarked;
