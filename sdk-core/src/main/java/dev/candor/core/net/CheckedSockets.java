package dev.candor.core.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that connect only to allowed addresses. Checked here, where the connection is made, and
 * not where names are resolved: no second look-up can come between, and an address that stands in
 * the URI itself is checked too.
 */
final class CheckedSockets extends SocketFactory {

  private final AddressRule rule;

  CheckedSockets(AddressRule rule) {
    this.rule = rule;
  }

  private static final class CheckedSocket extends Socket {
    private final AddressRule rule;

    CheckedSocket(AddressRule rule) {
      super(Proxy.NO_PROXY); // a proxy of the process would connect elsewhere
      this.rule = rule;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      if (!(endpoint instanceof InetSocketAddress address)
          || address.isUnresolved()
          || !rule.allows(address.getAddress())) {
        throw new AddressRefusedException(hostOf(endpoint));
      }
      super.connect(endpoint, timeout);
    }

    private static String hostOf(SocketAddress endpoint) {
      return endpoint instanceof InetSocketAddress address
          ? address.getHostString()
          : endpoint.toString();
    }
  }

  @Override
  public Socket createSocket() {
    return new CheckedSocket(rule);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    Socket socket = createSocket();
    socket.connect(address);
    return socket;
  }
}
