package dev.candor.core.net;

import dev.candor.core.spi.net.NotSent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The host is at an address that this SDK does not connect to, such as one of a private network.
 */
public final class AddressRefusedException extends NetException implements NotSent {

  private static final long serialVersionUID = 1L;

  /**
   * Names the host.
   *
   * @param host as it was asked for, or its address
   */
  public AddressRefusedException(String host) {
    super(
        "'"
            + host
            + "' is at an address of this machine or of a private network. Allow it with "
            + Manners.ALLOW_LOOPBACK
            + " or "
            + Manners.ALLOW_PRIVATE
            + " if that is meant");
  }

  @Override
  public @Nullable Duration pause() {
    return null;
  }
}
