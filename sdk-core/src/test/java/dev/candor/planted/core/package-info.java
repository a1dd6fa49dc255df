@NullMarked
package dev.candor.planted.core;

import org.jspecify.annotations.NullMarked;
