package dev.candor.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.prompt.Tier;
import dev.candor.core.prompt.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of models and prices. */
final class ModelTableTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-25");

  private final ModelTable table = ModelTable.inTheBox();

  private BigDecimal cost(String model, long input, long output) {
    return cost(model, new Usage(1, input, output, null));
  }

  private BigDecimal cost(String model, Usage usage) {
    ModelPrice price = table.price(model, DAY, usage.inputTokens()).orElseThrow();
    return price.of(usage).orElseThrow().stripTrailingZeros();
  }

  @Test
  void every_backend_has_a_model_for_every_tier() {
    for (String backend : List.of("claude-cli", "anthropic", "openai")) {
      assertEquals(Tier.values().length, table.models(backend).size(), backend);
    }
    assertEquals(Map.of(), table.models("other"));
  }

  @Test
  void every_model_that_is_asked_by_the_token_has_a_price() {
    for (String backend : List.of("anthropic", "openai")) {
      for (String model : table.models(backend).values()) {
        assertTrue(table.price(model, DAY, 1000).isPresent(), model);
      }
    }
  }

  @Test
  void a_price_holds_from_its_first_day_and_up_to_its_bound() {
    assertFalse(table.price("gpt-4o-mini", LocalDate.parse("2024-07-17"), 1).isPresent());
    assertEquals(new BigDecimal("0.00075"), cost("gpt-4o-mini", 1000, 1000));
    assertEquals(new BigDecimal("0.01"), cost("claude-haiku-5-5", 100_000, 0));
    assertEquals(new BigDecimal("0.0500005"), cost("claude-haiku-5-5", 100_001, 0));
  }

  @Test
  void tokens_of_the_cache_have_a_price_of_their_own_with_a_day() {
    Usage usage = new Usage(1, 1_000_000, 0, new Usage.Cached(600_000, 100_000), null);
    // 300,000 at 2 dollars, 600,000 at 10 cents, 100,000 at 2.50 dollars
    assertEquals(new BigDecimal("0.91"), cost("claude-sonnet-5-5", usage));
    ModelPrice before =
        table.price("claude-sonnet-5-5", LocalDate.parse("2026-10-06"), 1).orElseThrow();
    assertEquals(new BigDecimal("0.97"), before.of(usage).orElseThrow().stripTrailingZeros());
  }

  @Test
  void a_model_that_the_vendor_caches_has_a_price_for_what_is_found_there() {
    for (String backend : List.of("anthropic", "openai")) {
      for (String model : table.models(backend).values()) {
        ModelPrice price = table.price(model, DAY, 1000).orElseThrow();
        Usage found = new Usage(1, 1000, 0, new Usage.Cached(1000, 0), null);
        assertTrue(price.of(found).orElseThrow().compareTo(cost(model, 1000, 0)) < 0, model);
      }
    }
  }

  @Test
  void tokens_of_the_cache_without_a_price_leave_the_call_unpriced() {
    ModelPrice price = table.price("gpt-4o", DAY, 1000).orElseThrow();
    Usage kept = new Usage(1, 1000, 0, new Usage.Cached(0, 1), null);
    assertFalse(price.of(kept).isPresent());
  }

  @Test
  void a_dated_name_has_the_price_of_its_model_and_an_unknown_one_has_none() {
    assertEquals(cost("claude-haiku-4-5", 10, 10), cost("claude-haiku-4-5-20251001", 10, 10));
    assertFalse(table.price("claude-haiku-4", DAY, 1).isPresent());
    assertFalse(table.price("", DAY, 1).isPresent());
  }
}
