package dev.candor.sources.internal.http;

import dev.candor.sources.internal.http.Reply.Reason;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a page shows instead of what was looked for. */
final class Walls {

  /** A wall says one thing; a page with more to read than this is no wall. */
  private static final int LITTLE = 2_000;

  /** What a page says that waits for something: a title, a line or two. */
  private static final int LINES = 400;

  /** What a page says that scripts will fill: a name, "Loading". */
  private static final int SHELL = 150;

  /** A wall is no large page, whatever it loads later. */
  private static final int LARGEST = 200_000;

  private static final Pattern COOKIES =
      Pattern.compile(
          "(?:enable|turn on|allow|activate) (?:your |all |the )?(?:browser's )?cookies"
              + "|accept (?:our |all |the )?cookies (?:to|before|in order)"
              + "|cookies (?:are|must be|have to be) (?:required|disabled|enabled|accepted|blocked)"
              + "|requires cookies|cookies (?:aktivieren|akzeptieren, um)|activer les cookies");

  private static final Pattern MAINTENANCE =
      Pattern.compile(
          "(?:under|down for|undergoing|closed for) (?:scheduled |planned )?maintenance"
              + "|(?:scheduled|planned) maintenance (?:is|in progress|under ?way)|maintenance mode"
              + "|temporarily (?:unavailable|down|offline)|back (?:online )?(?:soon|shortly)"
              + "|service unavailable|(?:site|website|service) is (?:currently )?(?:down|offline)"
              + "|wartungsarbeiten|en maintenance|en mantenimiento");

  private static final Pattern SCRIPTS =
      Pattern.compile(
          "(?:enable|turn on|activate) javascript"
              + "|javascript (?:is|must be|has to be) (?:required|disabled|enabled)"
              + "|(?:site|page|app|application) (?:requires|needs) javascript");

  private Walls() {}

  static boolean isJson(String text) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  static boolean hasLittleToRead(String html) {
    return shown(Jsoup.parse(html)).length() <= LITTLE;
  }

  static Reply.Nothing explain(String host, String text, String wanted) {
    if (text.isBlank()) {
      return nothing(Reason.UNREADABLE, host + " answered with an empty body");
    }
    if (Challenges.isOne(text)) {
      return nothing(
          Reason.CHALLENGE, host + " answered with a challenge for people; it is not passed");
    }
    if (isJson(text)) {
      return nothing(Reason.UNREADABLE, host + " answered with JSON instead of a " + wanted);
    }
    Reason wall = text.length() > LARGEST ? Reason.UNREADABLE : wall(Jsoup.parse(text));
    String showed =
        switch (wall) {
          case LOGIN -> " shows this to those alone who are logged in";
          case COOKIES -> " shows this to those alone who take its cookies";
          case SERVER -> " says that it is not available for now";
          case SCRIPTS -> " builds this page by scripts, which are not run";
          default -> " answered with text that has no " + wanted;
        };
    return nothing(wall, host + showed);
  }

  private static Reason wall(Document page) {
    boolean login = !page.select("input[type=password]").isEmpty();
    boolean scripted = !page.select("script").isEmpty();
    String noscript = page.select("noscript").text().toLowerCase(Locale.ROOT);
    String titles = (page.title() + " " + page.select("h1").text()).toLowerCase(Locale.ROOT);
    String shown = shown(page).toLowerCase(Locale.ROOT);
    if (shown.length() > LITTLE) {
      return Reason.UNREADABLE;
    }
    if (login) {
      return Reason.LOGIN;
    }
    if (COOKIES.matcher(shown).find()) {
      return Reason.COOKIES;
    }
    boolean waits = shown.length() <= LINES;
    if (MAINTENANCE.matcher(titles + (waits ? " " + shown : "")).find()) {
      return Reason.SERVER;
    }
    boolean asks = SCRIPTS.matcher(noscript + " " + shown).find();
    boolean shell = scripted && shown.length() <= SHELL;
    return shell || (waits && asks) ? Reason.SCRIPTS : Reason.UNREADABLE;
  }

  /** The text of a page without its scripts and what stands in for them. Changes the page. */
  private static String shown(Document page) {
    page.select("noscript,script,style,template").remove();
    return page.body().text();
  }

  private static Reply.Nothing nothing(Reason reason, String detail) {
    return new Reply.Nothing(reason, detail, null);
  }
}
