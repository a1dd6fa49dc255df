package dev.candor.sources.tck;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/**
 * One way in which a server fails.
 *
 * @param name what happens, in a few words; unique
 * @param where who is asked
 * @param behaviour what it answers
 * @param api the outcome of a source that reads JSON, as "Blocked:captcha", "RateLimited:PT2M" or
 *     "BadInput": its name and, after a colon, its kind or wait
 * @param page the outcome of a source that reads one page, in the same form
 */
public record Failure(String name, Where where, Behaviour behaviour, String api, String page) {

  /** Who is asked. */
  public enum Where {
    /** The server. */
    SITE,
    /** A name that leads nowhere. */
    NO_NAME,
    /** A port at which nobody listens. */
    NOBODY,
    /** The server, over TLS, which it does not speak. */
    NO_TLS;

    URI uri(FailingSite site) {
      return switch (this) {
        case SITE -> site.uri();
        case NO_NAME -> URI.create("http://nowhere.invalid");
        case NOBODY -> URI.create("http://127.0.0.1:1");
        case NO_TLS -> URI.create(site.uri().toString().replace("http:", "https:"));
      };
    }
  }

  /** What a server does after it has read a request; then it hangs up. */
  @FunctionalInterface
  public interface Behaviour {
    /**
     * Answers.
     *
     * @param socket to the one who asks
     * @throws IOException when that one has gone
     * @throws InterruptedException when the server ends
     */
    void answer(Socket socket) throws IOException, InterruptedException;
  }

  @Override
  public String toString() {
    return name;
  }
}
