@NullMarked
package dev.candor.planted.core.store;

import org.jspecify.annotations.NullMarked;
