@NullMarked
package dev.candor.planted.core.job;

import org.jspecify.annotations.NullMarked;
