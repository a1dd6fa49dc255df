package dev.candor.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.prompt.Tier;
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
    return table.price(model, DAY, input).orElseThrow().of(input, output).stripTrailingZeros();
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
  void a_dated_name_has_the_price_of_its_model_and_an_unknown_one_has_none() {
    assertEquals(cost("claude-haiku-4-5", 10, 10), cost("claude-haiku-4-5-20251001", 10, 10));
    assertFalse(table.price("claude-haiku-4", DAY, 1).isPresent());
    assertFalse(table.price("", DAY, 1).isPresent());
  }
}
