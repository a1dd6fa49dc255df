@NullMarked
package dev.candor.planted.core.flow;

import org.jspecify.annotations.NullMarked;
