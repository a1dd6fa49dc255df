/** Answers of models: JSON out of any text, its schema from a record, and the record from it. */
@NullMarked
package dev.candor.core.internal.answer;

import org.jspecify.annotations.NullMarked;
