package dev.candor.sources.internal.http;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.sources.internal.http.Reply.Reason;
import dev.candor.sources.internal.parse.Decoder;
import dev.candor.sources.internal.parse.Fields;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Reads whole answers over a transport; every way to fail is a value. Retries nothing: the manners
 * are the transport's. Thread-safe.
 */
public final class HttpReader {

  /** Largest body read, in bytes after decompression: {@value}. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final int LONGEST_COMPLAINT = 200;

  /** 201 answers a POST, 203 comes by way of a proxy. */
  private static final Set<Integer> WITH_A_BODY = Set.of(200, 201, 203);

  private final HttpTransport http;
  private final Clock clock;

  /**
   * Over a transport.
   *
   * @param http sends
   * @param clock tells how long it is until a date that a server names
   */
  public HttpReader(HttpTransport http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /**
   * Sends, and reads the whole answer.
   *
   * @param exchange the request
   * @return the text of a good answer, or why there is none
   * @throws InterruptedException when the thread was interrupted
   */
  public Reply read(HttpExchange exchange) throws InterruptedException {
    String host = exchange.uri().getHost();
    if (Thread.interrupted()) {
      throw new InterruptedException("stopped before asking " + host);
    }
    boolean answered = false;
    try (HttpAnswer answer = http.send(exchange)) {
      answered = true;
      return WITH_A_BODY.contains(answer.status())
          ? body(host, answer)
          : Refusals.of(host, answer, clock.instant());
    } catch (IOException e) {
      return Breaks.of(exchange, e, answered);
    }
  }

  /**
   * Sends, and reads an answer that is to be JSON.
   *
   * @param exchange the request
   * @return {@link Reply.Json}, an object or a list, or {@link Reply.Nothing}: what is no JSON is
   *     told by what it is instead
   * @throws InterruptedException when the thread was interrupted
   */
  public Reply json(HttpExchange exchange) throws InterruptedException {
    Reply reply = read(exchange);
    return reply instanceof Reply.Text text ? json(text) : reply;
  }

  private static Reply json(Reply.Text reply) {
    String host = reply.uri().getHost();
    Fields fields;
    try {
      fields = Fields.readTolerantly("The answer of " + host, reply.text());
    } catch (InvalidInputException e) {
      return reply.text().isBlank() || !Walls.isJson(reply.text())
          ? reply.without("JSON")
          : unreadable(host, e.happened());
    }
    if (!fields.isObject() && !fields.isList()) {
      return unreadable(host, "it is a bare value, neither an object nor a list");
    }
    Optional<String> complaint = complaint(fields);
    return complaint.isPresent()
        ? unreadable(host, complaint.get())
        : new Reply.Json(reply.uri(), fields);
  }

  /** An error that is told with a status of success, and nothing beside it that may hold rows. */
  private static Optional<String> complaint(Fields fields) {
    Fields error = fields.field("error");
    boolean none = error.isFalse() || Set.of("", "0").contains(error.text());
    boolean told = error.isObject() || error.isTrue() || !none;
    long rows = fields.members().stream().filter(HttpReader::mayHoldRows).count();
    if (!told || rows > (error.isObject() ? 1 : 0)) {
      return Optional.empty();
    }
    String said = error.isObject() ? error.firstText("message", "code") : error.text();
    String brief = said.substring(0, Math.min(LONGEST_COMPLAINT, said.length())).strip();
    return Optional.of("it tells an error" + (brief.isEmpty() ? "" : ": " + brief));
  }

  private static boolean mayHoldRows(Fields member) {
    return member.isObject() || (member.isList() && !member.items().isEmpty());
  }

  private static Reply.Nothing unreadable(String host, String problem) {
    return new Reply.Nothing(
        Reason.UNREADABLE, "The answer of " + host + " cannot be read: " + problem, null);
  }

  /**
   * Sends, and reads an answer that is to be a page for people.
   *
   * @param exchange the request
   * @return {@link Reply.Text} that is neither empty nor JSON nor a challenge, or {@link
   *     Reply.Nothing}. Whether it holds what is looked for, its reader knows: {@link
   *     Reply.Text#without} tells why not
   * @throws InterruptedException when the thread was interrupted
   */
  public Reply page(HttpExchange exchange) throws InterruptedException {
    Reply reply = read(exchange);
    if (reply instanceof Reply.Text text
        && (text.text().isBlank() || Walls.isJson(text.text()) || Challenges.isOne(text.text()))) {
      return text.without("page");
    }
    return reply;
  }

  private static Reply body(String host, HttpAnswer answer) throws IOException {
    byte[] bytes = answer.body().readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      return new Reply.Nothing(Reason.TOO_LARGE, host + " answered with more than 10 MB", null);
    }
    Optional<String> text = Decoder.decode(bytes, answer.header("Content-Type").orElse(""));
    return text.isPresent()
        ? new Reply.Text(answer.uri(), text.get())
        : new Reply.Nothing(
            Reason.NOT_TEXT, host + " answered with something that is not text", null);
  }
}
