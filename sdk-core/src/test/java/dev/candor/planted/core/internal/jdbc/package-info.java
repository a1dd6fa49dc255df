@NullMarked
package dev.candor.planted.core.internal.jdbc;

import org.jspecify.annotations.NullMarked;
