package dev.candor.core.llm;

import java.math.BigDecimal;

/**
 * What a try will use, as far as it is known before.
 *
 * @param tokens read and written
 * @param usd zero when no price is known
 */
record Estimate(long tokens, BigDecimal usd) {}
