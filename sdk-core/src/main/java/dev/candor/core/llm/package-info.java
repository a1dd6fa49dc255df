/**
 * The gateway to language models: settings of steps, budget, deadline and retries over one backend,
 * and a ledger of every try.
 */
@NullMarked
package dev.candor.core.llm;

import org.jspecify.annotations.NullMarked;
