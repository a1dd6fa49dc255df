package dev.candor.core.net;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.candor.core.guard.Deadline;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The robots.txt of each site, read once a day, when its first page is asked for. A file that is
 * known is used on while its server is broken. Thread-safe.
 */
final class Robots {

  private static final int MOST_SITES = 10_000;

  private final HttpTransport http;
  private final long maxBodyBytes;
  private final Clock clock;
  private final Cache<String, Site> sites =
      CacheBuilder.newBuilder().maximumSize(MOST_SITES).build();

  /**
   * Over a transport.
   *
   * @param http with all manners but this one
   * @param maxBodyBytes beyond which it breaks off a body
   * @param clock tells when a file is too old
   */
  Robots(HttpTransport http, long maxBodyBytes, Clock clock) {
    this.http = http;
    this.maxBodyBytes = maxBodyBytes;
    this.clock = clock;
  }

  private static final class Site {
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable RobotsFile file;
  }

  /**
   * Makes sure that a page may be read.
   *
   * @return how far its site wants exchanges apart; zero when it does not say
   * @throws RobotsException when it may not
   * @throws IOException when the site cannot be reached, so that its page could not be, either
   */
  Duration check(URI page, Deadline deadline) throws IOException, InterruptedException {
    String origin = (page.getScheme() + "://" + page.getRawAuthority()).toLowerCase(Locale.ROOT);
    RobotsFile file = file(origin, deadline);
    RobotsException refusal = file.refusal(page).orElse(null);
    if (refusal != null) {
      throw refusal;
    }
    return file.delay();
  }

  private RobotsFile file(String origin, Deadline deadline)
      throws IOException, InterruptedException {
    Site site = sites.asMap().computeIfAbsent(origin, absent -> new Site());
    RobotsFile known = site.file;
    if (known != null && !known.isOld(clock.instant())) {
      return known;
    }
    long millis = Math.min(deadline.left().toMillis(), TimeUnit.DAYS.toMillis(1));
    if (!site.reading.tryLock(millis, TimeUnit.MILLISECONDS)) {
      throw new HttpTimeoutException("No time was left for the robots.txt of " + origin);
    }
    try {
      RobotsFile current = site.file;
      if (current == null || current.isOld(clock.instant())) {
        current = read(URI.create(origin + "/robots.txt"), deadline, current);
        site.file = current;
      }
      return current;
    } finally {
      site.reading.unlock();
    }
  }

  private RobotsFile read(URI uri, Deadline deadline, @Nullable RobotsFile old)
      throws IOException, InterruptedException {
    Duration left = deadline.left();
    if (left.isZero()) {
      throw new HttpTimeoutException("No time was left for " + uri);
    }
    try (HttpAnswer answer = http.send(HttpExchange.get(uri).within(left))) {
      RobotsFile read = RobotsFile.of(answer, maxBodyBytes, clock.instant());
      return read.isBroken() && old != null && !old.isBroken() ? old : read;
    } catch (RedirectException endless) {
      return RobotsFile.everything(clock.instant()); // the RFC takes it for a missing file
    }
  }
}
