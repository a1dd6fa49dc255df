/** Where documents and remembered texts are kept: in memory, in a database, in a cache. */
@NullMarked
package dev.candor.core.store;

import org.jspecify.annotations.NullMarked;
