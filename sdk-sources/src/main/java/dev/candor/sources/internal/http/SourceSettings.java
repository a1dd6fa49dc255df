package dev.candor.sources.internal.http;

import com.google.common.base.Splitter;
import dev.candor.core.error.ConfigurationException;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.Traffic;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings that every source over HTTP has, read once:
 *
 * <ul>
 *   <li>{@code candor.source.<name>.base-url}: where it is
 *   <li>{@code candor.source.<name>.api-key}: never printed
 *   <li>{@code candor.source.<name>.headers}: sent with every request, as {@code Name: value}, each
 *       on a line of its own or divided by {@code |}; never printed
 *   <li>{@code candor.source.<name>.timeout}: for one request and its redirects; default 30s
 *   <li>{@code candor.source.<name>.max-pages}: most pages of one search, 1 to 1000
 * </ul>
 *
 * {@code candor.source.<name>.enabled = false} switches any source off, which the runtime sees to.
 *
 * <p>The robots.txt of a site speaks to those who read its pages. An interface for programs at the
 * base address is not asked for it; pages are. Immutable.
 */
public final class SourceSettings {

  private static final int MOST_PAGES = 1_000;
  private static final String HEADER_FORM = "[!#$%&'*+.^_`~0-9A-Za-z-]{1,100}:[ -~]{0,4000}";
  private static final String PAGE_TYPES =
      "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1";

  private final String source;
  private final SettingReader settings;
  private final @Nullable URI base;
  private final @Nullable Secret key;
  private final Map<String, String> headers;
  private final Duration timeout;
  private final @Nullable Integer maxPages;

  private SourceSettings(String source, SettingReader settings) {
    this.source = source;
    this.settings = settings;
    this.base = settings.uri(key("base-url")).orElse(null);
    this.key = settings.secret(key("api-key")).orElse(null);
    this.headers = settings.secret(key("headers")).map(this::parsed).orElse(Map.of());
    this.timeout = settings.duration(key("timeout")).orElse(HttpExchange.DEFAULT_TIMEOUT);
    if (timeout.isZero() || timeout.isNegative()) {
      throw wrong("timeout", "longer than zero");
    }
    this.maxPages =
        settings
            .value(key("max-pages"), "a whole number from 1 to " + MOST_PAGES, this::pages)
            .orElse(null);
  }

  /**
   * Reads the settings of a source.
   *
   * @param source its name, such as "lever"
   * @param settings of the runtime
   * @return the settings
   * @throws ConfigurationException when one has another form
   */
  public static SourceSettings of(String source, SettingReader settings) {
    return new SourceSettings(source, settings);
  }

  private int pages(String text) {
    int pages = Integer.parseInt(text);
    if (pages < 1 || pages > MOST_PAGES) {
      throw new IllegalArgumentException(text);
    }
    return pages;
  }

  private Map<String, String> parsed(Secret text) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String line : Splitter.onPattern("[\r\n|]+").trimResults().split(text.reveal())) {
      if (line.isEmpty()) {
        continue;
      }
      if (!line.matches(HEADER_FORM)) {
        throw wrong("headers", "a list of 'Name: value' divided by '|'");
      }
      int colon = line.indexOf(':');
      all.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return Collections.unmodifiableMap(all);
  }

  private ConfigurationException wrong(String name, String form) {
    return new ConfigurationException(
        List.of("'" + key(name) + "' is not " + form), "Correct the setting");
  }

  /**
   * The full key of a setting of this source.
   *
   * @param name such as "api-key"
   * @return such as "candor.source.lever.api-key"
   */
  public String key(String name) {
    return "candor.source." + source + "." + name;
  }

  /**
   * A further setting of this source, as text.
   *
   * @param name such as "company"
   * @return empty when not set or blank
   */
  public Optional<String> text(String name) {
    return settings.text(key(name));
  }

  /**
   * Where the source is.
   *
   * @return empty when not set
   */
  public Optional<URI> base() {
    return Optional.ofNullable(base);
  }

  /**
   * Where the source is.
   *
   * @param usual where it is when not set
   * @return without a slash at the end
   */
  public String base(String usual) {
    return (base == null ? usual : base.toString()).replaceFirst("/+$", "");
  }

  /**
   * The key to the source.
   *
   * @return empty when not set
   */
  public Optional<Secret> apiKey() {
    return Optional.ofNullable(key);
  }

  /**
   * How many pages one search asks for at most.
   *
   * @param usual when not set
   * @return 1 or more
   */
  public int maxPages(int usual) {
    return maxPages == null ? usual : maxPages;
  }

  /**
   * A request to an interface for programs, which answers in JSON.
   *
   * @param uri absolute, http or https
   * @return a GET with the headers and the timeout of the settings
   * @throws IllegalArgumentException when the address is of another kind
   */
  public HttpExchange get(URI uri) {
    return with(HttpExchange.get(uri).header("Accept", "application/json"));
  }

  /**
   * A request with JSON to an interface for programs, which answers in JSON.
   *
   * @param uri absolute, http or https
   * @param json the body
   * @return a POST with the headers and the timeout of the settings
   * @throws IllegalArgumentException when the address is of another kind
   */
  public HttpExchange post(URI uri, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return with(
        HttpExchange.post(uri, "application/json", body).header("Accept", "application/json"));
  }

  /**
   * A request for a page made for people: the site's robots.txt holds.
   *
   * @param uri absolute, http or https
   * @return a GET with the headers and the timeout of the settings
   * @throws IllegalArgumentException when the address is of another kind
   */
  public HttpExchange page(URI uri) {
    return with(HttpExchange.get(uri).as(Traffic.PAGE).header("Accept", PAGE_TYPES));
  }

  private HttpExchange with(HttpExchange exchange) {
    HttpExchange all = exchange.within(timeout);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      all = all.header(header.getKey(), header.getValue());
    }
    return all;
  }

  /**
   * The outcome of a source that lacks settings.
   *
   * @param names such as "base-url" and "api-key"
   * @return naming the full keys
   */
  public SourceOutcome needs(String... names) {
    String keys = Stream.of(names).map(this::key).collect(Collectors.joining(" and "));
    return new SourceOutcome.NeedsConfiguration("Set " + keys);
  }
}
