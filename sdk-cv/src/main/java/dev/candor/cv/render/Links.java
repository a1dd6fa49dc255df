package dev.candor.cv.render;

import dev.candor.cv.document.TextRun;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a run may lead: mail and web addresses, nothing else. */
final class Links {

  private static final Set<String> SCHEMES = Set.of("mailto", "http", "https");
  private static final Pattern EMAIL = Pattern.compile("[\\w.+'-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");
  private static final int LONGEST = 2000;

  private Links() {}

  /** The address of a run: its link, or its text when that is an address; empty when not safe. */
  static Optional<String> of(TextRun run) {
    String link = run.link();
    if (link == null) {
      String text = run.text();
      link = text.length() <= LONGEST && EMAIL.matcher(text).matches() ? "mailto:" + text : text;
    }
    return safe(link.strip());
  }

  private static Optional<String> safe(String link) {
    if (link.isEmpty() || link.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(link);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean leads = scheme.equals("mailto") || uri.getHost() != null;
      return SCHEMES.contains(scheme) && leads
          ? Optional.of(uri.toASCIIString())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
