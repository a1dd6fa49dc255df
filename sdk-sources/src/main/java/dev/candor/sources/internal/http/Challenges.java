package dev.candor.sources.internal.http;

import java.util.Locale;
import java.util.regex.Pattern;

/** Pages that tell people from machines. They are recognised, and never passed. */
public final class Challenges {

  private static final int LOOKED_AT = 60_000;

  private static final Pattern MARKS =
      Pattern.compile(
          "cf-chl-|cf_chl_|<title>\\s*just a moment|<title>\\s*attention required"
              + "|captcha-delivery\\.com|px-captcha|<title>\\s*(?:security check|access"
              + " denied|blocked|robot check|are you (?:a )?(?:human|robot))|additional"
              + " verification required|verify (?:that )?you are (?:a )?human|unusual traffic from"
              + " your");

  private Challenges() {}

  /**
   * Whether a page is such a challenge.
   *
   * @param html any text
   * @return true when its beginning has the marks of one
   */
  public static boolean isOne(String html) {
    String start = html.substring(0, Math.min(html.length(), LOOKED_AT)).toLowerCase(Locale.ROOT);
    return MARKS.matcher(start).find();
  }
}
