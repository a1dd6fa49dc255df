@NullMarked
package dev.candor.planted.core.task;

import org.jspecify.annotations.NullMarked;
