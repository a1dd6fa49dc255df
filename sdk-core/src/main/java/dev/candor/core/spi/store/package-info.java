/** The plug for document stores: JSON documents with revisions. */
@NullMarked
package dev.candor.core.spi.store;

import org.jspecify.annotations.NullMarked;
