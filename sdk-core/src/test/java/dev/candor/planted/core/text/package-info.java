@NullMarked
package dev.candor.planted.core.text;

import org.jspecify.annotations.NullMarked;
