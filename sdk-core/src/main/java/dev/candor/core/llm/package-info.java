/**
 * The gateway to language models: settings of steps, budgets, limits, fallbacks and one deadline
 * over any backends, checked answers, and a ledger of every try.
 */
@NullMarked
package dev.candor.core.llm;

import org.jspecify.annotations.NullMarked;
