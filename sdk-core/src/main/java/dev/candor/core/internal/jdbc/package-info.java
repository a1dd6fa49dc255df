/** What everything on a database shares: connections, transactions, the schema. */
@NullMarked
package dev.candor.core.internal.jdbc;

import org.jspecify.annotations.NullMarked;
