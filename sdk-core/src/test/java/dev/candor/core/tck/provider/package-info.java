/** What every provider does, and a context for providers in tests. */
@NullMarked
package dev.candor.core.tck.provider;

import org.jspecify.annotations.NullMarked;
