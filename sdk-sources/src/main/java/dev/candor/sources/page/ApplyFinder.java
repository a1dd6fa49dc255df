package dev.candor.sources.page;

import dev.candor.core.job.Job;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.net.Traffic;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds where one applies: a link of the employer's own before one that only leads on, and where
 * there is no other, where that leads, over at most {@value #HOPS} hops. Thread-safe.
 */
final class ApplyFinder {

  private static final int HOPS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Supplier<Optional<HttpTransport>> http;

  ApplyFinder(Supplier<Optional<HttpTransport>> http) {
    this.http = http;
  }

  /** The job with the best of the links that its markup and its page give. */
  Job on(Job job, String html, URI page) throws InterruptedException {
    List<URI> links = new ArrayList<>();
    Optional.ofNullable(job.applyUrl()).ifPresent(links::add);
    links.addAll(ApplyLinks.on(html, page));
    Optional<URI> own = links.stream().filter(link -> !ApplyLinks.isRedirect(link)).findFirst();
    if (own.isPresent() || links.isEmpty()) {
      return job.toBuilder().applyUrl(own.orElse(null)).build();
    }
    return job.toBuilder().applyUrl(behind(links.get(0))).build();
  }

  /** Where a redirect leads; itself where that cannot be told. */
  private URI behind(URI link) throws InterruptedException {
    URI onward = link;
    for (int hop = 0; hop < HOPS; hop++) {
      Optional<URI> inside = ApplyLinks.inside(onward);
      if (inside.isEmpty()) {
        return ApplyLinks.isRedirect(onward) ? asked(onward, HOPS - hop) : onward;
      }
      onward = inside.get();
    }
    return onward;
  }

  private URI asked(URI link, int hops) throws InterruptedException {
    Optional<HttpTransport> transport = http.get();
    if (transport.isEmpty()) {
      return link;
    }
    HttpExchange exchange =
        HttpExchange.get(link).as(Traffic.PAGE).following(hops).within(PATIENCE);
    try (HttpAnswer answer = transport.get().send(exchange)) {
      boolean elsewhere = !ApplyLinks.hostOf(answer.uri()).equals(ApplyLinks.hostOf(link));
      return elsewhere && answer.status() < 400 ? answer.uri() : link;
    } catch (IOException notTold) {
      return link;
    }
  }
}
