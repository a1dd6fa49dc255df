package dev.candor.core.net;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.net.InetAddresses;
import com.google.common.primitives.Longs;
import dev.candor.core.guard.Deadline;
import dev.candor.core.guard.Policy;
import dev.candor.core.guard.Sleeper;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.net.Traffic;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Manners above any transport: names this SDK, spaces exchanges by host, waits where a host asks
 * for it, leaves a broken host alone, follows a bounded number of redirects and checks each of
 * them, and breaks off a body that is too large after decompression. The timeout of an exchange
 * bounds all of it. This machine, where allowed, is not spaced. Thread-safe.
 *
 * <p>What an exchange is for decides the rest: a {@link Traffic#PAGE} is read only where the site's
 * robots.txt (RFC 9309) lets it, whose crawl-delay is the least spacing of that host; a {@link
 * Traffic#SERVICE} is not spaced, and however often it fails, it is for the caller to leave it
 * alone.
 *
 * <p>An address that stands in the URI itself is checked here. What a name resolves to is checked
 * by the transport below, which alone knows what it connects to: {@link OkHttpTransport} does.
 */
public final class PoliteTransport implements HttpTransport {

  private static final int MOST_HOSTS = 10_000;
  private static final String USER_AGENT = "User-Agent";

  private final HttpTransport transport;
  private final Manners manners;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Robots robots;
  private final Cache<Peer, Host> hosts = CacheBuilder.newBuilder().maximumSize(MOST_HOSTS).build();

  /** One host in one role: a service does not wait for pages of the same host. */
  private record Peer(String name, boolean service) {}

  /**
   * Manners above a transport.
   *
   * @param transport sends; closed with this
   * @param manners what is kept
   * @param clock tells spacing, rests and deadlines
   */
  public PoliteTransport(HttpTransport transport, Manners manners, Clock clock) {
    this(transport, manners, clock, Sleeper.SYSTEM);
  }

  PoliteTransport(HttpTransport transport, Manners manners, Clock clock, Sleeper sleeper) {
    this.transport = Objects.requireNonNull(transport, "transport");
    this.manners = Objects.requireNonNull(manners, "manners");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.sleeper = sleeper;
    this.robots = new Robots(this, manners.maxBodyBytes(), clock);
  }

  /**
   * Sends with manners.
   *
   * @param exchange the request; a User-Agent of its own is kept
   * @return the last answer; its URI tells where redirects led. A redirect that would send a body
   *     to another host is not followed but given
   * @throws NetException when a rule refuses the exchange or breaks it off; the body may throw
   *     {@link BodyTooLargeException} while it is read
   * @throws IOException as the transport throws it, and {@link java.net.http.HttpTimeoutException}
   *     when no time is left
   * @throws InterruptedException when the thread was interrupted
   */
  @Override
  public HttpAnswer send(HttpExchange exchange) throws IOException, InterruptedException {
    Deadline deadline = Deadline.after(exchange.timeout(), clock);
    HttpExchange next = named(exchange);
    for (int followed = 0; ; followed++) {
      HttpAnswer answer = once(next, deadline);
      boolean given = false;
      try {
        Optional<HttpExchange> onward = Redirects.after(next, answer);
        if (onward.isEmpty()) {
          HttpAnswer limited = limited(answer);
          given = true;
          return limited;
        }
        if (followed == Math.min(manners.maxRedirects(), exchange.redirects())) {
          String host = exchange.uri().getHost();
          throw new RedirectException("'" + host + "' redirects more than " + followed + " times");
        }
        next = onward.get();
      } finally {
        if (!given) {
          answer.close();
        }
      }
    }
  }

  private HttpExchange named(HttpExchange exchange) {
    return exchange.headers().containsKey(USER_AGENT)
        ? exchange
        : exchange.header(USER_AGENT, manners.userAgent());
  }

  private HttpAnswer once(HttpExchange exchange, Deadline deadline)
      throws IOException, InterruptedException {
    URI uri = exchange.uri();
    String name = uri.getHost().toLowerCase(Locale.ROOT);
    boolean literal = InetAddresses.isUriInetAddress(name);
    if (literal && !manners.addresses().allows(InetAddresses.forUriString(name))) {
      throw new AddressRefusedException(name);
    }
    Host host = host(new Peer(name, exchange.traffic() == Traffic.SERVICE), literal);
    if (exchange.traffic() == Traffic.PAGE && manners.obeysRobots()) {
      host.delay(robots.check(uri, deadline));
    }
    return host.send(transport, exchange, deadline);
  }

  private Host host(Peer peer, boolean literal) {
    String name = peer.name();
    boolean here =
        name.equals("localhost")
            || (literal && InetAddresses.forUriString(name).isLoopbackAddress());
    Policy policy = peer.service() ? manners.service() : here ? manners.unspaced() : manners.host();
    return hosts.asMap().computeIfAbsent(peer, absent -> new Host(name, policy, clock, sleeper));
  }

  private HttpAnswer limited(HttpAnswer answer) throws BodyTooLargeException {
    String host = answer.uri().getHost();
    long limit = manners.maxBodyBytes();
    Long told = answer.header("Content-Length").map(Longs::tryParse).orElse(null);
    if (told != null && told > limit) {
      throw new BodyTooLargeException(host, limit);
    }
    return new HttpAnswer(
        answer.status(),
        answer.uri(),
        answer.headers(),
        new LimitedBody(answer.body(), host, limit));
  }

  @Override
  public void close() {
    transport.close();
  }
}
