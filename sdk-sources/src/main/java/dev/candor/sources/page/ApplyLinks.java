package dev.candor.sources.page;

import dev.candor.sources.internal.parse.Links;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Links of a posting's page that lead to where one applies, and those that only lead on. */
final class ApplyLinks {

  private static final int MOST = 20;

  /** What stands on a link or button to apply, at its beginning. */
  private static final Pattern APPLY =
      Pattern.compile(
          "(?iu)(?:apply|(?:jetzt |hier |online )?bewerben|postuler|candidater|solliciteer|"
              + "candidatar|inscr[ií]bete|aplicar|ansök|søk|ansøg|candidati)(?!\\p{L}).{0,40}");

  /** Names of parts of a path that say: not the place itself. */
  private static final Set<String> ONWARD =
      Set.of(
          "redirect",
          "redirects",
          "redirecting",
          "redir",
          "out",
          "outbound",
          "click",
          "clk",
          "track",
          "tracking",
          "goto",
          "away",
          "exit",
          "externalapply",
          "external-apply",
          "apply-redirect");

  private ApplyLinks() {}

  /** Links of the page on which something says to apply, in its order. */
  static List<URI> on(String html, URI page) {
    Document document = Jsoup.parse(html, page.toString());
    return document.select("a[href]").stream()
        .filter(link -> APPLY.matcher(said(link)).matches())
        .flatMap(link -> Links.read(link.attr("href"), page).stream())
        .filter(link -> !isSamePage(link, page))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static String said(Element link) {
    String text = link.text().strip();
    return text.isEmpty() ? link.attr("aria-label").strip() : text;
  }

  private static boolean isSamePage(URI link, URI page) {
    String address = link.toString().replaceFirst("#.*", "");
    return address.equals(page.toString().replaceFirst("#.*", ""));
  }

  /** Whether an address only leads on: by the names in its path, or by another one inside it. */
  static boolean isRedirect(URI link) {
    String path = link.getRawPath() == null ? "" : link.getRawPath();
    boolean named =
        Stream.of(path.split("/", -1))
            .map(part -> part.toLowerCase(Locale.ROOT))
            .anyMatch(ONWARD::contains);
    return named || inside(link).isPresent();
  }

  /** The address that a redirect names in its query: no one has to be asked for it. */
  static Optional<URI> inside(URI link) {
    String query = link.getRawQuery() == null ? "" : link.getRawQuery();
    return Stream.of(query.split("&", -1))
        .map(pair -> pair.substring(pair.indexOf('=') + 1))
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("http"))
        .flatMap(value -> decoded(value).flatMap(Links::read).stream())
        .filter(target -> !hostOf(target).equals(hostOf(link)))
        .findFirst();
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  static String hostOf(URI uri) {
    return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }
}
