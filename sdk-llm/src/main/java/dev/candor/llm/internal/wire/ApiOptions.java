package dev.candor.llm.internal.wire;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Tier;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.llm.Availability;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What settings say about an API: {@code candor.llm.<backend>.api-key}, {@code .base-url}, {@code
 * .model.<tier>} and {@code .max-output-tokens}.
 *
 * @param backend name of the backend
 * @param base address without a slash at the end
 * @param own whether it is the vendor's own address, which needs a key
 * @param key or null
 * @param models by tier
 * @param maxOutputTokens most tokens of an answer, when set
 */
public record ApiOptions(
    String backend,
    String base,
    boolean own,
    @Nullable Secret key,
    Map<Tier, String> models,
    OptionalLong maxOutputTokens) {

  /**
   * Reads settings.
   *
   * @param backend name of the backend
   * @param settings where they stand
   * @param vendor the vendor's own address
   * @param models the vendor's models by tier; at another address they stand only in settings
   * @return the options
   * @throws ConfigurationException when a setting has another form, or another server's model is
   *     not named
   */
  public static ApiOptions read(
      String backend, SettingReader settings, URI vendor, Map<Tier, String> models) {
    String prefix = "candor.llm." + backend + ".";
    URI base = settings.uri(prefix + "base-url").orElse(vendor);
    boolean own = vendor.getHost().equalsIgnoreCase(base.getHost());
    Map<Tier, String> named = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      settings.text(prefix + "model." + tier.code()).ifPresent(name -> named.put(tier, name));
    }
    return new ApiOptions(
        backend,
        base.toString().replaceAll("/+$", ""),
        own,
        settings.secret(prefix + "api-key").orElse(null),
        own ? merged(models, named) : filled(prefix, named),
        most(settings, prefix + "max-output-tokens"));
  }

  private static Map<Tier, String> merged(Map<Tier, String> vendor, Map<Tier, String> named) {
    Map<Tier, String> all = new EnumMap<>(vendor);
    all.putAll(named);
    return Map.copyOf(all);
  }

  // one name is enough: a local server often has one model
  private static Map<Tier, String> filled(String prefix, Map<Tier, String> named) {
    if (named.isEmpty()) {
      throw new ConfigurationException(
          List.of("'" + prefix + "base-url' is set, but no model is named"),
          "Set " + prefix + "model.low, model.middle or model.high; one stands for all");
    }
    String any = named.getOrDefault(Tier.MIDDLE, named.values().iterator().next());
    Map<Tier, String> all = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      all.put(tier, named.getOrDefault(tier, any));
    }
    return Map.copyOf(all);
  }

  private static OptionalLong most(SettingReader settings, String key) {
    OptionalLong most = settings.number(key);
    if (most.isPresent() && most.getAsLong() < 1) {
      throw new ConfigurationException(
          List.of("'" + key + "' is not a positive number"), "Correct the setting");
    }
    return most;
  }

  /**
   * Whether a call can be tried.
   *
   * @return not without a key where one is needed
   */
  public Availability availability() {
    return own && key == null
        ? Availability.unusable("There is no key: set candor.llm." + backend + ".api-key")
        : Availability.USABLE;
  }

  /**
   * The model to ask.
   *
   * @param prompt may name one
   * @return its name
   */
  public String modelFor(Prompt prompt) {
    String named = prompt.model();
    return named == null || named.isBlank() ? models.getOrDefault(prompt.step().tier(), "") : named;
  }

  /**
   * What a service said, without the key: some repeat it when they refuse it.
   *
   * @param said by the service
   * @return fit for messages and reports
   */
  public String withoutKey(String said) {
    return key == null ? said : said.replace(key.reveal(), "***");
  }
}
