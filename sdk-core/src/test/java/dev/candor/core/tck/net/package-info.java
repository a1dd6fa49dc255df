/**
 * Contract of HTTP transports, with a site to run it against and a fake, a cranky and an asserting
 * one.
 */
@NullMarked
package dev.candor.core.tck.net;

import org.jspecify.annotations.NullMarked;
