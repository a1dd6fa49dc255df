/**
 * Settings, and the choice of providers: what is on the class path and module path, what the caller
 * gave, what settings name. The only package that uses {@link java.util.ServiceLoader}, the
 * environment and system properties.
 */
@NullMarked
package dev.candor.core.provider;

import org.jspecify.annotations.NullMarked;
