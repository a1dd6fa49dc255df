@NullMarked
package dev.candor.planted.core.search;

import org.jspecify.annotations.NullMarked;
