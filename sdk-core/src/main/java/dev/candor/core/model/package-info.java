/** Models by backend and tier, and what they cost: data, with dates. */
@NullMarked
package dev.candor.core.model;

import org.jspecify.annotations.NullMarked;
