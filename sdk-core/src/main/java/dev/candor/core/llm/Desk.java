package dev.candor.core.llm;

import java.time.Clock;

/** What all calls of one gateway share. */
record Desk(Steps steps, Budgets budgets, Prices prices, Ledger ledger, Bell bell, Clock clock) {}
