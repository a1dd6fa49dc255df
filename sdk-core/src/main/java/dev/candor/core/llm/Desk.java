package dev.candor.core.llm;

import dev.candor.core.internal.trace.Tracing;
import java.time.Clock;

/** What all calls of one gateway share. */
record Desk(
    Steps steps,
    Budgets budgets,
    Prices prices,
    Ledger ledger,
    Bell bell,
    Tracing tracing,
    Clock clock) {}
