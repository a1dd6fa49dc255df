/** What a step needs to ask well: prompts from templates, outside text as data, typed answers. */
@NullMarked
package dev.candor.core.ask;

import org.jspecify.annotations.NullMarked;
