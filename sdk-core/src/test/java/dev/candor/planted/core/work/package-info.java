@NullMarked
package dev.candor.planted.core.work;

import org.jspecify.annotations.NullMarked;
