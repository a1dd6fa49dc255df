package dev.candor.core.provider;

import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.spi.web.WebFetcher;
import dev.candor.core.spi.web.WebSearch;
import java.util.Locale;

/**
 * The settings that name providers. A plug that is not listed has the key {@code candor.} and its
 * name in lower case with hyphens: {@code candor.cv-renderer} for {@code CvRenderer}. Where all
 * that is found is used, the setting is a list with commas and narrows it.
 */
public enum PlugSetting {
  /** All that are found, or those in the list. */
  SOURCES(JobSource.class, "candor.sources", "candor-sdk-sources"),
  /** Built in: lucene. */
  INDEX(JobIndex.class, "candor.index", ""),
  /** Built in: memory, jdbc. */
  STORE(DocumentStore.class, "candor.store", ""),
  /** Built in: caffeine. */
  CACHE(Cache.class, "candor.cache", ""),
  /** Built in: jdbc. */
  QUEUE(TaskQueue.class, "candor.queue", ""),
  /** Built in: none. */
  LLM(LlmBackend.class, "candor.llm", "candor-sdk-llm"),
  /** Built in: okhttp. */
  HTTP(HttpTransport.class, "candor.http", ""),
  /** Nothing built in. */
  WEB_FETCHER(WebFetcher.class, "candor.web-fetcher", "candor-sdk-sources"),
  /** Nothing built in. */
  WEB_SEARCH(WebSearch.class, "candor.web-search", "candor-sdk-sources");

  /** As a value of any of these settings: what is built in, whatever else was found. */
  public static final String BUILT_IN = "built-in";

  private final Class<?> plug;
  private final String key;
  private final String artifact;

  PlugSetting(Class<?> plug, String key, String artifact) {
    this.plug = plug;
    this.key = key;
    this.artifact = artifact;
  }

  /**
   * The plug.
   *
   * @return its interface
   */
  public Class<?> plug() {
    return plug;
  }

  /**
   * The key of the setting.
   *
   * @return such as "candor.index"
   */
  public String key() {
    return key;
  }

  /**
   * The key of the setting that names the provider of a plug.
   *
   * @param plug any plug
   * @return such as "candor.index"
   */
  public static String keyOf(Class<?> plug) {
    for (PlugSetting setting : values()) {
      if (setting.plug.equals(plug)) {
        return setting.key;
      }
    }
    String words = plug.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
    return "candor." + words.toLowerCase(Locale.ROOT);
  }

  /** The artifact of the house that implements the plug; "" when there is none. */
  static String artifactOf(Class<?> plug) {
    for (PlugSetting setting : values()) {
      if (setting.plug.equals(plug) && !setting.artifact.isEmpty()) {
        return "dev.candor:" + setting.artifact;
      }
    }
    return "";
  }

  /** What to add to the class path when nothing implements the plug. */
  static String remedyFor(Class<?> plug) {
    String artifact = artifactOf(plug);
    return artifact.isEmpty()
        ? "Add a plug-in that has one, or give one yourself"
        : "Add " + artifact + " or another plug-in, or give one yourself";
  }
}
