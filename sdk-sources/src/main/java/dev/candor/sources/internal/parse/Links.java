package dev.candor.sources.internal.parse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Web addresses in postings. */
public final class Links {

  private static final int LONGEST = 2_000;

  private Links() {}

  /**
   * A link of a posting.
   *
   * @param text as written
   * @return an absolute http or https address; empty for everything else
   */
  public static Optional<URI> read(String text) {
    return read(text, null);
  }

  /**
   * A link of a posting.
   *
   * @param text as written, absolute or relative
   * @param base the page it stands on, or null
   * @return an absolute http or https address; empty for everything else
   */
  public static Optional<URI> read(String text, @Nullable URI base) {
    String link = text.strip();
    if (link.isEmpty() || link.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(link.replace(" ", "%20"));
      return Optional.of(base == null ? uri : base.resolve(uri)).filter(Links::isWeb);
    } catch (URISyntaxException notALink) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
  }
}
