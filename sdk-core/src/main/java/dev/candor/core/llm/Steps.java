package dev.candor.core.llm;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.StepDefaults;
import dev.candor.core.prompt.Tier;
import dev.candor.core.spi.SettingReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps that are registered, and what settings make of them: {@code candor.llm.step.<step>.}
 * with {@code tier}, {@code model}, {@code timeout}, {@code retries}, {@code fallback}, {@code
 * reasks}, {@code mask}; for all steps {@code candor.llm.retries}, {@code candor.llm.mask} and
 * {@code candor.llm.model.<tier>}. Read once. Immutable.
 */
final class Steps {

  private static final String PREFIX = "candor.llm.step.";
  private static final String MODEL = "candor.llm.model.";
  private static final List<String> FIELDS =
      List.of("tier", "model", "timeout", "retries", "fallback", "reasks", "mask");

  private final Map<String, StepSettings> byName = new TreeMap<>();
  private final Map<Tier, String> models = new TreeMap<>();

  private Steps() {}

  static Steps read(List<StepDefaults> registered, SettingReader settings) {
    Steps steps = new Steps();
    for (Tier tier : Tier.values()) {
      settings.text(MODEL + tier.code()).ifPresent(model -> steps.models.put(tier, model));
    }
    Integer retries = number(settings, "candor.llm.retries", StepDefaults.MOST_RETRIES);
    StepChange all =
        new StepChange(
            null, null, null, retries, null, null, settings.flag("candor.llm.mask").orElse(null));
    List<String> problems = new ArrayList<>();
    for (StepDefaults one : registered) {
      StepSettings read = StepSettings.of(one).with(all).with(change(one.step(), settings));
      if (steps.byName.putIfAbsent(one.step().name(), read) != null) {
        problems.add("The step '" + one.step().name() + "' is registered twice");
      }
    }
    steps.unknown(settings, problems);
    unknownTiers(settings, problems);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems, "Correct the settings, or register the step");
    }
    return steps;
  }

  private void unknown(SettingReader settings, List<String> problems) {
    for (String key : settings.keysBelow(PREFIX)) {
      String rest = key.substring(PREFIX.length());
      int dot = rest.indexOf('.');
      String name = dot < 0 ? rest : rest.substring(0, dot);
      if (!byName.containsKey(name)) {
        problems.add("'" + key + "' names no step; there are: " + String.join(", ", names()));
      } else if (dot < 0 || !FIELDS.contains(rest.substring(dot + 1))) {
        problems.add("'" + key + "' is none of " + String.join(", ", FIELDS));
      }
    }
  }

  private static void unknownTiers(SettingReader settings, List<String> problems) {
    List<String> tiers = Stream.of(Tier.values()).map(Tier::code).toList();
    for (String key : settings.keysBelow(MODEL)) {
      if (!tiers.contains(key.substring(MODEL.length()))) {
        problems.add("'" + key + "' names no tier; there are: " + String.join(", ", tiers));
      }
    }
  }

  private static StepChange change(Step step, SettingReader settings) {
    String prefix = PREFIX + step.name() + ".";
    Duration timeout =
        settings.duration(prefix + "timeout").filter(span -> !span.isZero()).orElse(null);
    return new StepChange(
        settings.value(prefix + "tier", "low, middle or high", Steps::tier).orElse(null),
        settings.text(prefix + "model").orElse(null),
        timeout,
        number(settings, prefix + "retries", StepDefaults.MOST_RETRIES),
        settings.flag(prefix + "fallback").orElse(null),
        number(settings, prefix + "reasks", StepSettings.MOST_REASKS),
        settings.flag(prefix + "mask").orElse(null));
  }

  private static Tier tier(String text) {
    return Tier.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static @Nullable Integer number(SettingReader settings, String key, int most) {
    return settings
        .value(
            key,
            "a number from 0 to " + most,
            text -> {
              int number = Integer.parseInt(text);
              if (number < 0 || number > most) {
                throw new IllegalArgumentException(text);
              }
              return number;
            })
        .orElse(null);
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** What counts for a step under a caller's change. */
  StepSettings of(Step step, StepChange change) {
    StepSettings known = byName.get(step.name());
    if (known == null) {
      throw new ConfigurationException(
          List.of("The step '" + step.name() + "' is not registered"),
          "Offer it in a StepCatalog; there are: " + String.join(", ", names()));
    }
    StepSettings counted = known.with(change);
    String model = counted.model();
    return model == null && models.containsKey(counted.step().tier())
        ? counted.with(StepChange.NONE.model(models.get(counted.step().tier())))
        : counted;
  }
}
