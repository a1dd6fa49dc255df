/**
 * HTTP. {@link dev.candor.core.net.OkHttpTransport} does one exchange; {@link
 * dev.candor.core.net.PoliteTransport} puts the manners of this SDK above any transport. Each thing
 * that is refused is an {@link java.io.IOException} of its own class.
 */
@NullMarked
package dev.candor.core.net;

import org.jspecify.annotations.NullMarked;
