package dev.candor.sources.internal.http;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Pages that tell people from machines. They are recognised, and never passed. A page with much to
 * read is none, whatever scripts of such a service it carries.
 */
public final class Challenges {

  private static final int LOOKED_AT = 60_000;

  private static final Pattern MARKS =
      Pattern.compile(
          "cf-chl-|cf_chl_|challenge-platform/h/|challenges\\.cloudflare\\.com"
              + "|captcha-delivery\\.com|px-captcha|px-cloud\\.net|_incapsula_resource|incapsula"
              + " incident|awswaf|gokuprops|kpsdk"
              + "|g-recaptcha|h-captcha|hcaptcha\\.com|recaptcha/(?:api|enterprise)|distil_r_captcha|geetest|arkoselabs|sucuri"
              + " website firewall|<title>\\s*(?:just a moment|attention required|security"
              + " check|access denied|blocked|request rejected|robot check|bot"
              + " (?:check|verification)|human verification|pardon our interruption|are you (?:a"
              + " )?(?:human|robot)|captcha)|additional verification required|press (?:&amp;|&|and)"
              + " hold|(?:verify|confirm|prove) (?:that )?you(?:'re| are) (?:not )?(?:a |an"
              + " )?(?:human|robot|person)|i(?:'m| am) not a robot|unusual traffic from your");

  private Challenges() {}

  /**
   * Whether a page is such a challenge.
   *
   * @param html any text
   * @return true when its beginning has the marks of one, and little to read
   */
  public static boolean isOne(String html) {
    String start = html.substring(0, Math.min(html.length(), LOOKED_AT));
    return MARKS.matcher(start.toLowerCase(Locale.ROOT)).find() && Walls.hasLittleToRead(start);
  }
}
