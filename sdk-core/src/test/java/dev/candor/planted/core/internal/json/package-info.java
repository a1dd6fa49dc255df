@NullMarked
package dev.candor.planted.core.internal.json;

import org.jspecify.annotations.NullMarked;
