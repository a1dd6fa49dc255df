package dev.candor.sources.internal.http;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages that tell people from machines. They are recognised, and never passed. A page with much to
 * read is none, whatever scripts of such a service it carries.
 */
public final class Challenges {

  private static final int LOOKED_AT = 60_000;

  private static final String ME =
      " (?:that )?you(?:'re| are) (?:not )?(?:a |an )?(?:human|robot|person)";

  /** Each begins with two characters that stand for themselves. */
  private static final List<String> MARKS =
      List.of(
          "cf-chl-",
          "cf_chl_",
          "challenge-platform/h/",
          "challenges\\.cloudflare\\.com",
          "captcha-delivery\\.com",
          "px-captcha",
          "px-cloud\\.net",
          "_incapsula_resource",
          "incapsula incident",
          "awswaf",
          "gokuprops",
          "kpsdk",
          "g-recaptcha",
          "h-captcha",
          "hcaptcha\\.com",
          "recaptcha/(?:api|enterprise)",
          "distil_r_captcha",
          "geetest",
          "arkoselabs",
          "sucuri website firewall",
          "<title>\\s*(?:just a moment|attention required|security check|access denied|blocked"
              + "|request rejected|robot check|bot (?:check|verification)|human verification"
              + "|pardon our interruption|are you (?:a )?(?:human|robot)|captcha)",
          "additional verification required",
          "press (?:&amp;|&|and) hold",
          "verify" + ME,
          "confirm" + ME,
          "prove" + ME,
          "i'm not a robot",
          "i am not a robot",
          "unusual traffic from your");

  private static final Pattern MARK = Pattern.compile(String.join("|", MARKS));

  /** The two characters that marks begin with: a page has few such places to look at. */
  private static final BitSet STARTS = new BitSet();

  static {
    MARKS.forEach(mark -> STARTS.set(start(mark, 0)));
  }

  private Challenges() {}

  /**
   * Whether a page is such a challenge.
   *
   * @param html any text
   * @return true when its beginning has the marks of one, and little to read
   */
  public static boolean isOne(String html) {
    String start = html.substring(0, Math.min(html.length(), LOOKED_AT));
    return hasMark(start.toLowerCase(Locale.ROOT)) && Walls.hasLittleToRead(start);
  }

  private static boolean hasMark(String page) {
    Matcher mark = MARK.matcher(page);
    for (int at = 0; at + 1 < page.length(); at++) {
      if (STARTS.get(start(page, at)) && mark.region(at, page.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static int start(String text, int at) {
    return (text.charAt(at) & 0x7F) << 7 | (text.charAt(at + 1) & 0x7F);
  }
}
