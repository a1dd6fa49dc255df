/** The plugs for reading a page and for searching the web. */
@NullMarked
package dev.candor.core.spi.web;

import org.jspecify.annotations.NullMarked;
