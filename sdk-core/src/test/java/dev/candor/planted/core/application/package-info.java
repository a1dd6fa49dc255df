@NullMarked
package dev.candor.planted.core.application;

import org.jspecify.annotations.NullMarked;
