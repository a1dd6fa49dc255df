/** What sources share in asking a server: whole, bounded answers, or why there is none. */
@NullMarked
package dev.candor.sources.internal.http;

import org.jspecify.annotations.NullMarked;
