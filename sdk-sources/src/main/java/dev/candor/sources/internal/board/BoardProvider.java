package dev.candor.sources.internal.board;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.source.JobSource;
import dev.candor.sources.internal.http.SourceSettings;

/** Offers a board by its shape. Stateless and thread-safe. */
public abstract class BoardProvider implements Provider<JobSource> {

  private final Board board;

  /**
   * Offers one board.
   *
   * @param board its shape
   */
  protected BoardProvider(Board board) {
    this.board = board;
  }

  @Override
  public final Class<JobSource> plug() {
    return JobSource.class;
  }

  @Override
  public final String name() {
    return board.name();
  }

  @Override
  public final boolean onlyByName() {
    return board.isByCompany() || !board.isAskedUnnamed();
  }

  /** A board that is asked employer by employer has something to ask once a setting names one. */
  @Override
  public final boolean onlyByName(SettingReader settings) {
    return board.isByCompany()
        ? settings.text("candor.source." + name() + ".company").isEmpty()
        : onlyByName();
  }

  @Override
  public final JobSource create(ProviderContext context) {
    SourceSettings settings = SourceSettings.of(name(), context.settings());
    return new BoardJobSource(board, settings, context::http, context.clock());
  }
}
