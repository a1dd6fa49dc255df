/**
 * Where things are kept: documents in a database or in memory, and a cache on Caffeine. Each comes
 * with its provider.
 */
@NullMarked
package dev.candor.core.store;

import org.jspecify.annotations.NullMarked;
