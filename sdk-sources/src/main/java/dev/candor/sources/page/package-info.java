/** A job from one page of the web: its schema.org markup, else its readable text. */
@NullMarked
package dev.candor.sources.page;

import org.jspecify.annotations.NullMarked;
