package dev.candor.core.model;

import dev.candor.core.model.ModelPrice.CachePrice;
import dev.candor.core.prompt.Tier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which model a backend asks for which tier, and what models cost. A model that does not stand here
 * has no price, and none is guessed. Immutable.
 */
public final class ModelTable {

  private static final String RESOURCE = "models.tsv";
  private static final ModelTable IN_THE_BOX = load();

  private final Map<String, Map<Tier, String>> tiers = new HashMap<>();
  private final Map<String, List<ModelPrice>> prices = new HashMap<>();

  private ModelTable() {}

  /**
   * The table that comes with this version.
   *
   * @return loaded once
   */
  public static ModelTable inTheBox() {
    return IN_THE_BOX;
  }

  private static ModelTable load() {
    ModelTable table = new ModelTable();
    try (InputStream in =
            Objects.requireNonNull(ModelTable.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          table.take(line.split("\t", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void take(String[] cells) {
    if (cells[0].equals("tier")) {
      Tier tier = Tier.valueOf(cells[2].toUpperCase(Locale.ROOT));
      tiers.computeIfAbsent(cells[1], name -> new EnumMap<>(Tier.class)).put(tier, cells[3]);
      return;
    }
    long most = cells[7].equals("-") ? Long.MAX_VALUE : Long.parseLong(cells[7]);
    prices
        .computeIfAbsent(cells[1], name -> new ArrayList<>())
        .add(
            new ModelPrice(
                LocalDate.parse(cells[2]),
                new BigDecimal(cells[3]),
                new BigDecimal(cells[4]),
                new CachePrice(known(cells[5]), known(cells[6])),
                most));
  }

  private static @Nullable BigDecimal known(String cell) {
    return cell.equals("-") ? null : new BigDecimal(cell);
  }

  /**
   * The models of a backend.
   *
   * @param backend its name
   * @return by tier; empty when the table does not know the backend
   */
  public Map<Tier, String> models(String backend) {
    return Map.copyOf(tiers.getOrDefault(backend, Map.of()));
  }

  /**
   * What a model costs on a day.
   *
   * @param model its name as the backend reports it; a date at its end (-20251001) does not count
   * @param day UTC
   * @param input tokens that a call reads: some prices hold up to a bound
   * @return the newest price that holds; empty when none is known
   */
  public Optional<ModelPrice> price(String model, LocalDate day, long input) {
    List<ModelPrice> known = prices.get(model);
    if (known == null) {
      known = prices.getOrDefault(model.replaceFirst("-20\\d{6}$", ""), List.of());
    }
    return known.stream()
        .filter(price -> price.holds(day, input))
        .max(
            Comparator.comparing(ModelPrice::since)
                .thenComparing(ModelPrice::mostInput, Comparator.reverseOrder()));
  }
}
