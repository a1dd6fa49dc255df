/**
 * HTTP. {@link dev.candor.core.net.OkHttpTransport} does one exchange; {@link
 * dev.candor.core.net.PoliteTransport} puts the manners of this SDK above any transport. Each thing
 * that is refused is an {@link java.io.IOException} of its own class.
 *
 * <p>Which manners hold for an exchange, its {@link dev.candor.core.spi.net.Traffic} says, which
 * whoever makes it chooses:
 *
 * <ul>
 *   <li>all: User-Agent, allowed addresses, body limit, bounded redirects, deadline, Retry-After, a
 *       rest for a host that keeps failing
 *   <li>API (when nothing is said): and spacing by host
 *   <li>PAGE: and robots.txt with its crawl-delay
 *   <li>SERVICE, such as calls to language models: no spacing, and no waiting for the pages of the
 *       same host
 * </ul>
 */
@NullMarked
package dev.candor.core.net;

import org.jspecify.annotations.NullMarked;
