package dev.candor.llm.replay;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.llm.LlmBackend;
import java.nio.file.Path;
import java.util.List;

/**
 * Offers {@link ReplayBackend} as "replay". Settings: {@code candor.llm.replay.folder} (default:
 * {@code llm-recordings} in the runtime's home), {@code candor.llm.replay.mode} ({@code replay},
 * {@code record} or {@code auto}; default {@code replay}), {@code candor.llm.replay.backend} (name
 * of the backend that is asked and recorded; needed unless the mode is {@code replay}).
 */
public final class ReplayBackendProvider implements Provider<LlmBackend> {

  private static final String PREFIX = "candor.llm.replay.";

  /** For the service loader. */
  public ReplayBackendProvider() {}

  @Override
  public Class<LlmBackend> plug() {
    return LlmBackend.class;
  }

  @Override
  public String name() {
    return ReplayBackend.NAME;
  }

  @Override
  public boolean onlyByName() {
    return true;
  }

  @Override
  public LlmBackend create(ProviderContext context) {
    SettingReader settings = context.settings();
    Mode mode =
        settings.value(PREFIX + "mode", "replay, record or auto", Mode::of).orElse(Mode.REPLAY);
    String backend = settings.text(PREFIX + "backend").orElse("");
    if (mode.asks() && (backend.isEmpty() || backend.equals(ReplayBackend.NAME))) {
      throw wrong("'" + PREFIX + "backend' names no backend to record", "Name one");
    }
    return new ReplayBackend(mode, folder(context), () -> asked(context, backend), context.clock());
  }

  private static Path folder(ProviderContext context) {
    return context
        .settings()
        .value(PREFIX + "folder", "the path of a folder", Path::of)
        .or(() -> context.home().map(home -> home.resolve("llm-recordings")))
        .orElseThrow(
            () -> wrong("'" + PREFIX + "folder' is not set, and there is no home", "Set one"));
  }

  private static LlmBackend asked(ProviderContext context, String backend) {
    return context
        .service(LlmBackend.class, backend)
        .orElseThrow(
            () ->
                wrong(
                    "'" + PREFIX + "backend' names '" + backend + "', which is not there",
                    "Name one that is on the class path"));
  }

  private static ConfigurationException wrong(String problem, String next) {
    return new ConfigurationException(List.of(problem), next);
  }
}
