@NullMarked
package dev.candor.planted.core.guard;

import org.jspecify.annotations.NullMarked;
