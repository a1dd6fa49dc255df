package dev.candor.core.spi.net;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A mark on exceptions of a transport: a rule kept the exchange back, and nothing of it was sent.
 */
public interface NotSent {

  /**
   * When the exchange would be let through.
   *
   * @return how long from the throw on, or null when it never will be
   */
  @Nullable Duration pause();
}
