package dev.candor.core;

import com.google.common.base.Splitter;
import dev.candor.core.error.ConfigurationException;
import dev.candor.core.internal.trace.Tracing;
import dev.candor.core.llm.BackendStatus;
import dev.candor.core.llm.Gateway;
import dev.candor.core.llm.GatewayParts;
import dev.candor.core.llm.Ledger;
import dev.candor.core.llm.NoBackend;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.StepDefaults;
import dev.candor.core.prompt.Tier;
import dev.candor.core.provider.FoundProvider;
import dev.candor.core.provider.Providers;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.llm.Availability;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmListener;
import dev.candor.core.spi.llm.StepCatalog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The backends of one runtime: {@code candor.llm} names the first, {@code candor.llm.order} those
 * that are asked when it does not answer, with commas; without {@code candor.llm} the first of the
 * order is the first.
 */
final class Models {

  /** Asks whether a backend answers at all. */
  private static final StepDefaults CHECK =
      StepDefaults.of(new Step("llm-check", Tier.LOW)).withoutFallback().retrying(0);

  private static final String ORDER = "candor.llm.order";

  private Models() {}

  static Gateway gateway(Providers providers, SettingReader settings, Ledger ledger, Clock clock) {
    List<StepDefaults> steps = new ArrayList<>(List.of(CHECK));
    providers.all(StepCatalog.class).forEach(one -> steps.addAll(one.steps()));
    return new Gateway(
        new GatewayParts(
            backends(providers, settings),
            steps,
            settings,
            ledger,
            providers.all(LlmListener.class),
            clock),
        Tracing.of(providers::all, Gateway.traceContent(settings)));
  }

  private static List<LlmBackend> backends(Providers providers, SettingReader settings) {
    List<String> order =
        settings
            .text(ORDER)
            .map(Splitter.on(',').trimResults().omitEmptyStrings()::splitToList)
            .orElse(List.of());
    boolean named = settings.text("candor.llm").isPresent();
    List<LlmBackend> backends = new ArrayList<>();
    if (order.isEmpty() || named) {
      backends.add(
          providers.oneOr(LlmBackend.class, () -> new NoBackend("Name one in candor.llm")));
    }
    if (!backends.isEmpty() && backends.get(0).name().equals(NoBackend.NAME)) {
      return backends; // no model is wanted, and so none after it
    }
    for (String name : order) {
      Optional<LlmBackend> one = providers.named(LlmBackend.class, name);
      if (one.isEmpty()) {
        throw new ConfigurationException(
            List.of("'" + ORDER + "' names '" + name + "', which is not there"),
            "There are: " + String.join(", ", names(providers)));
      }
      if (!backends.contains(one.get())) {
        backends.add(one.get());
      }
    }
    return backends;
  }

  private static List<String> names(Providers providers) {
    return providers.found().stream()
        .filter(one -> one.plug().equals(LlmBackend.class))
        .map(FoundProvider::name)
        .filter(name -> !name.equals(NoBackend.NAME))
        .distinct()
        .toList();
  }

  static List<BackendStatus> status(Providers providers, SettingReader settings) {
    List<LlmBackend> asked = backends(providers, settings);
    Comparator<BackendStatus> byPosition =
        Comparator.comparing(one -> one.position() == 0 ? Integer.MAX_VALUE : one.position());
    return names(providers).stream()
        .map(name -> status(providers, name, asked))
        .sorted(byPosition.thenComparing(BackendStatus::name))
        .toList();
  }

  private static BackendStatus status(Providers providers, String name, List<LlmBackend> asked) {
    try {
      LlmBackend one = providers.named(LlmBackend.class, name).orElseThrow();
      return new BackendStatus(name, asked.indexOf(one) + 1, one.availability());
    } catch (ConfigurationException e) {
      return new BackendStatus(name, 0, Availability.unusable(String.valueOf(e.getMessage())));
    }
  }
}
