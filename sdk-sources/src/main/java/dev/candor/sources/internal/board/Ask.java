package dev.candor.sources.internal.board;

import dev.candor.core.internal.json.Json;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.http.SourceSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tools.jackson.databind.node.StringNode;

/**
 * Which page of which employer is asked for.
 *
 * @param source name of the board
 * @param settings of the board
 * @param base its address without a slash at the end; {@code {company}} stands for the employer
 * @param company the employer as the board calls it, or "" on a board of many
 * @param request what is looked for
 * @param page from 1
 * @param offset how many records came before
 * @param now from which "3 days ago" is counted
 */
public record Ask(
    String source,
    SourceSettings settings,
    String base,
    String company,
    SearchRequest request,
    int page,
    int offset,
    Instant now) {

  /**
   * The page after this one.
   *
   * @param records how many this one had
   * @return a changed copy
   */
  Ask after(int records) {
    return new Ask(source, settings, base, company, request, page + 1, offset + records, now);
  }

  /** The first page of an employer. */
  Ask of(String other) {
    return new Ask(source, settings, base, other, request, 1, 0, now);
  }

  /** The employer as far as it is known before anything is read. */
  String employer() {
    return company.replaceFirst("/.*", "");
  }

  /**
   * A page of the board.
   *
   * @param pattern behind its address: {@code {company}}, {@code {1}}, {@code {2}} ... for the
   *     parts of the employer between slashes, {@code {page}}, {@code {offset}}
   * @return the request
   */
  public HttpExchange get(String pattern) {
    return settings.get(uri(pattern));
  }

  /**
   * A page of the board that is asked for with a body.
   *
   * @param pattern as in {@link #get}
   * @param json the body: {@code {offset}}, and {@code {words}} for the words as a JSON string
   * @return the request
   */
  public HttpExchange post(String pattern, String json) {
    String body =
        json.replace("{offset}", String.valueOf(offset)).replace("{words}", quoted(words()));
    return settings.post(uri(pattern), body);
  }

  /**
   * An address at the board.
   *
   * @param pattern as in {@link #get}
   * @return absolute
   */
  public URI uri(String pattern) {
    return URI.create(filled(base) + filled(pattern));
  }

  private String filled(String pattern) {
    String text = pattern;
    String[] parts = company.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      text = text.replace("{" + (i + 1) + "}", encoded(parts[i]));
    }
    return text.replace("{company}", encoded(company))
        .replace("{page}", String.valueOf(page))
        .replace("{offset}", String.valueOf(offset));
  }

  /**
   * Words that narrow a search of the board's own, where it knows only one set of them.
   *
   * @return the only title asked for, else the text; "" when several titles are asked for
   */
  public String words() {
    return switch (request.titles().size()) {
      case 0 -> request.text();
      case 1 -> request.titles().get(0);
      default -> "";
    };
  }

  /**
   * Text as it stands in the query of an address.
   *
   * @param text any
   * @return encoded
   */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Text as a string of JSON, or of a query language that writes strings as JSON does.
   *
   * @param text any
   * @return in quotes
   */
  public static String quoted(String text) {
    return Json.write(StringNode.valueOf(text));
  }

  /**
   * Starts a job of this board.
   *
   * @param id what the board calls it by, or ""
   * @param title may be blank, which makes it of no use
   * @return to be filled in
   */
  public Draft draft(String id, String title) {
    return new Draft(this, id, title);
  }
}
