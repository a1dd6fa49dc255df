package dev.candor.cv.deliver;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.SettingReader;
import dev.candor.cv.spi.deliver.Publisher;
import java.util.List;

/**
 * The publisher "webhook". It works unasked where the setting {@code candor.publisher.webhook.url}
 * names an address, else when {@code candor.publisher} names it; then the address is required.
 * Where a folder is named as well, {@code candor.publisher} decides.
 */
public final class WebhookPublisherProvider implements Provider<Publisher> {

  /** A provider. */
  public WebhookPublisherProvider() {}

  @Override
  public Class<Publisher> plug() {
    return Publisher.class;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public boolean onlyByName() {
    return true;
  }

  @Override
  public boolean onlyByName(SettingReader settings) {
    return settings.uri(WebhookSettings.PREFIX + "url").isEmpty();
  }

  @Override
  public Publisher create(ProviderContext context) {
    return WebhookSettings.from(context.settings())
        .map(settings -> new WebhookPublisher(settings, context.http(), context.clock()))
        .orElseThrow(
            () ->
                new ConfigurationException(
                    List.of("The publisher 'webhook' has no address"),
                    "Name one in " + WebhookSettings.PREFIX + "url"));
  }
}
