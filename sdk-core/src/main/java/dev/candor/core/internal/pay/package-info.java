/**
 * Pay as people write it: figures, currencies and their evidence, periods. One home, because a
 * source that reads a field and a stage that reads a posting must agree. Pure functions.
 */
@NullMarked
package dev.candor.core.internal.pay;

import org.jspecify.annotations.NullMarked;
