/** Postings in schema.org markup: JSON-LD and microdata, on a page or alone. */
@NullMarked
package dev.candor.sources.internal.schema;

import org.jspecify.annotations.NullMarked;
