@NullMarked
package dev.candor.planted.core.provider;

import org.jspecify.annotations.NullMarked;
