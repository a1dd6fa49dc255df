/**
 * What a plug-in offers: a provider (a name and a way to create the thing) and what it is given for
 * that. Interfaces only; the plugs themselves are in the sub-packages.
 */
@NullMarked
package dev.candor.core.spi;

import org.jspecify.annotations.NullMarked;
