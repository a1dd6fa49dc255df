/**
 * What everything that keeps data in a database shares: connections, transactions that are tried
 * again, versions of tables, and in {@link dev.candor.core.internal.jdbc.Dialect} all differences
 * between databases.
 */
@NullMarked
package dev.candor.core.internal.jdbc;

import org.jspecify.annotations.NullMarked;
