/** What boards share that are read page by page: addresses, paging, and one way to build a job. */
@NullMarked
package dev.candor.sources.internal.board;

import org.jspecify.annotations.NullMarked;
