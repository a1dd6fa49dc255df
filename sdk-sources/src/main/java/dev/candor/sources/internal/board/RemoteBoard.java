package dev.candor.sources.internal.board;

import dev.candor.core.job.Filter;
import dev.candor.core.spi.source.Capabilities;

/** The shape of a board of many employers that lists remote work alone. */
public interface RemoteBoard extends Board {

  @Override
  default boolean isByCompany() {
    return false;
  }

  @Override
  default Capabilities capabilities() {
    return Capabilities.withNative(Filter.REMOTE);
  }
}
