package dev.candor.core.net;

import java.io.IOException;

/** An exchange that was refused or broken off by a rule of this SDK, not by the network. */
public abstract sealed class NetException extends IOException
    permits AddressRefusedException,
        BodyTooLargeException,
        HostRestingException,
        RedirectException,
        RobotsException {

  private static final long serialVersionUID = 1L;

  NetException(String message) {
    super(message);
  }
}
