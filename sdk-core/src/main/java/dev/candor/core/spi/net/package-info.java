/** The plug for HTTP: one exchange; every policy lives above it. */
@NullMarked
package dev.candor.core.spi.net;

import org.jspecify.annotations.NullMarked;
