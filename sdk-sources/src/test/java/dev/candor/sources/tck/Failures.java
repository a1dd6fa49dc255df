package dev.candor.sources.tck;

import static dev.candor.sources.tck.FailingSite.answer;
import static dev.candor.sources.tck.FailingSite.raw;

import dev.candor.sources.tck.Failure.Behaviour;
import dev.candor.sources.tck.Failure.Where;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The table. Bodies are in our own words; only the marks by which each is known are real. */
final class Failures {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String JSON = "application/json";
  private static final byte[] NOTHING = {};
  private static final String CAPTCHA = "Blocked:captcha";
  private static final String FORBIDDEN = "Blocked:forbidden";
  private static final String SERVER = "Failed:server";
  private static final String UNREADABLE = "Failed:unreadable";
  private static final String RESET = "Failed:reset";
  private static final String TIMEOUT = "Failed:timeout";
  private static final String BAD_INPUT = "BadInput";

  private static final List<Failure> ALL = table();

  private final List<Failure> all = new ArrayList<>();

  private Failures() {}

  static List<Failure> all() {
    return ALL;
  }

  private static List<Failure> table() {
    Failures table = new Failures();
    table.challenges();
    table.refusals();
    table.limits();
    table.statuses();
    table.redirects();
    table.connections();
    table.transfers();
    table.walls();
    table.texts();
    return List.copyOf(table.all);
  }

  private void add(String name, Behaviour behaviour, String api, String page) {
    all.add(new Failure(name, Where.SITE, behaviour, api, page));
  }

  private void add(String name, Behaviour behaviour, String both) {
    add(name, behaviour, both, both);
  }

  private void challenges() {
    challenge("interstitial 403", 403, "<title>Just a moment...</title><div id=cf-chl-x>Wait");
    challenge("interstitial 503", 503, "<script src=/cdn-cgi/challenge-platform/h/b/o></script>");
    add("challenge told by header", answer(403, HTML, "", "cf-mitigated: challenge"), CAPTCHA);
    add("challenge 202", answer(202, HTML, "", "x-amzn-waf-action: challenge"), CAPTCHA);
    add("captcha 405", answer(405, HTML, "x", "x-amzn-waf-action: captcha"), CAPTCHA);
    String geo = "{\"url\":\"https://geo.captcha-delivery.com/c/?id=1\"}";
    add("captcha as JSON 403", answer(403, JSON, geo), CAPTCHA);
    challenge("press and hold 403", 403, "<div id=px-captcha></div>Press &amp; hold the button");
    challenge("incident 200", 200, "<iframe src='/_Incapsula_Resource?a=1'>Wait</iframe>");
    challenge("access denied 403", 403, "<title>Access Denied</title>Reference 18.1a");
    challenge("rejected 200", 200, "<title>Request Rejected</title>Support ID 42");
    challenge("script challenge 429", 429, "<script>window.KPSDK={}</script>");
    challenge("captcha 200", 200, "<form><div class=g-recaptcha></div>One more step</form>");
    challenge("other captcha 200", 200, "<div class=h-captcha></div><p>Are you there?</p>");
    challenge("unusual traffic 200", 200, "<p>We saw unusual traffic from your network</p>");
    challenge("firewall 403", 403, "<h1>Sucuri Website Firewall</h1><p>Not for you</p>");
    challenge("interruption 200", 200, "<title>Pardon our interruption</title><p>Hm</p>");
    String heading = "<h1>Verify that you are a human</h1><p>" + "Wait a little. ".repeat(30);
    challenge("heading and text 200", 200, heading);
  }

  private void challenge(String name, int status, String body) {
    add(name, answer(status, HTML, "<html><body>" + body + "</body></html>"), CAPTCHA);
  }

  private void refusals() {
    add("401", answer(401, HTML, "Who?", "WWW-Authenticate: Basic realm=x"), "Blocked:login");
    add("403", answer(403, HTML, "<p>No</p>"), FORBIDDEN);
    add("418", answer(418, HTML, "<p>Tea</p>"), FORBIDDEN);
    add("451", answer(451, HTML, "<p>Not here</p>"), "Blocked:legal");
    add("999", answer(999, HTML, "<p>No</p>"), FORBIDDEN);
  }

  private void limits() {
    add("402", answer(402, JSON, "{\"error\":\"pay\"}"), "RateLimited");
    add("429", answer(429, HTML, "Slow down"), "RateLimited");
    add("429 in seconds", answer(429, JSON, "{}", "Retry-After: 120"), "RateLimited:PT2M");
    String date = "Retry-After: Sun, 01 Mar 2026 09:02:00 GMT";
    add("429 with a date", answer(429, JSON, "{}", date), "RateLimited:PT2M");
    add("503 with a wait", answer(503, HTML, "Busy", "Retry-After: 60"), "RateLimited:PT1M");
  }

  private void statuses() {
    for (int status : new int[] {400, 406, 413, 414, 422, 431}) {
      add(status + "", answer(status, HTML, "<p>Bad</p>"), BAD_INPUT);
    }
    add("404", answer(404, HTML, "<p>Nothing</p>"), "Failed:gone", BAD_INPUT);
    add("410", answer(410, HTML, "<p>Gone</p>"), "Failed:gone", BAD_INPUT);
    for (int status : new int[] {500, 502, 503, 504, 520}) {
      add(status + "", answer(status, HTML, "<h1>Oops</h1>"), SERVER);
    }
    add("204", answer(204, JSON, ""), UNREADABLE);
    add("206", answer(206, JSON, "{\"jobs\":[]"), UNREADABLE);
  }

  private void redirects() {
    add("301 to itself", answer(301, HTML, "", "Location: /"), "Failed:redirect");
    add("301 to nowhere", answer(301, HTML, ""), "Failed:redirect");
    add("304", answer(304, HTML, ""), "Failed:redirect");
    add("302 to a file", answer(302, HTML, "", "Location: file:///etc/hosts"), "Failed:redirect");
    add("302 to a private address", answer(302, HTML, "", "Location: http://10.0.0.1/"), BAD_INPUT);
    add(
        "302 to a cloud's own address",
        answer(302, HTML, "", "Location: http://169.254.169.254/latest"),
        BAD_INPUT);
  }

  private void connections() {
    Behaviour none = socket -> {};
    all.add(new Failure("no such name", Where.NO_NAME, none, "Failed:dns", "Failed:dns"));
    all.add(new Failure("nobody there", Where.NOBODY, none, "Failed:refused", "Failed:refused"));
    Behaviour plain = answer(400, HTML, "Speak plainly");
    all.add(new Failure("no TLS", Where.NO_TLS, plain, "Failed:tls", "Failed:tls"));
    add("hangs up", none, RESET);
    Behaviour cut = raw("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n", bytes("{\"jobs\":[{"));
    add("cut in the body", cut, RESET);
    add(
        "reset in the body",
        socket -> {
          cut.answer(socket);
          socket.setSoLinger(true, 0);
        },
        RESET);
    add("no answer in time", socket -> Thread.sleep(60_000), TIMEOUT);
    add(
        "no end in time",
        socket -> {
          cut.answer(socket);
          Thread.sleep(60_000);
        },
        TIMEOUT);
  }

  private void transfers() {
    add("no HTTP", raw("220 mail.example ready\r\n", NOTHING), "Failed:other");
    String huge = "HTTP/1.1 200 OK\r\nX-Huge: " + "x".repeat(600_000) + "\r\n\r\n";
    add("huge header", raw(huge, NOTHING), RESET); // not read to its end
    String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    add("bad chunk", raw(chunked, bytes("zz\r\n{\"jobs\":[]}\r\n")), RESET);
    add("chunks without end", raw(chunked, bytes("5\r\n{\"job\r\n")), RESET);
    add("endless", Failures::endless, "Failed:too-large", BAD_INPUT);
    String zip = "Content-Encoding: gzip";
    byte[] bomb = gzip(new byte[40 * 1024 * 1024]);
    add("gzip bomb", answer(200, JSON, bomb, zip), "Failed:too-large", BAD_INPUT);
    add("broken gzip", answer(200, JSON, "{\"jobs\":[]}", zip), RESET);
    add("unknown coding", answer(200, JSON, "{}", "Content-Encoding: br"), "Failed:other");
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    add("a picture", answer(200, JSON, picture), "Failed:not-text", BAD_INPUT);
  }

  private static void endless(Socket socket) throws IOException, InterruptedException {
    raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", NOTHING).answer(socket);
    byte[] more = " jobs and jobs and jobs".repeat(3_000).getBytes(StandardCharsets.UTF_8);
    OutputStream out = socket.getOutputStream();
    while (!socket.isClosed()) {
      out.write(more); // ends when nobody reads
    }
  }

  private void walls() {
    wall("login", "<h1>Log in</h1><form><input name=u><input type=password></form>", "login");
    wall("cookies", "<h1>One thing</h1><p>Please enable cookies to go on.</p>", "cookies");
    String latin = "<h1>Accès réservé</h1><form><input type=password></form>";
    byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    add("login in a wrong charset", answer(200, HTML, bytes), "Blocked:login");
    String shell = "<div id=root></div><script src=/main.js></script>";
    add("shell for scripts", answer(200, HTML, shell), "Unsupported");
    String asks = "<noscript>Please enable JavaScript.</noscript><div id=app></div>";
    add("asks for scripts", answer(200, HTML, asks), "Unsupported");
    String pause = "<title>Maintenance mode</title><h1>We will be back soon</h1>";
    add("maintenance 200", answer(200, HTML, pause), SERVER);
    String prose = "<h1>Down for maintenance</h1><p>" + "We mend the shelves. ".repeat(20);
    add("maintenance at length", answer(200, HTML, prose), SERVER);
  }

  private void wall(String name, String body, String kind) {
    add(name + " wall 200", answer(200, HTML, body), "Blocked:" + kind);
  }

  private void texts() {
    text("empty", "");
    text("blank", " \r\n\t");
    text("null", "null");
    text("true", "true");
    text("a string", "\"no jobs\"");
    text("empty object", "{}");
    text("other object", "{\"hello\":\"world\"}");
    text("error in 200", "{\"error\":{\"code\":7,\"message\":\"Not today\"}}");
    text("errors in 200", "{\"errors\":[{\"message\":\"Not today\"}],\"data\":null}");
    text("truncated JSON", "{\"jobs\":[{\"title\":\"Baker\",\"companyName\":\"Brinkw");
    text("wrong commas", "{\"jobs\":[,]}");
    text("deep JSON", "[".repeat(100_000));
    text("numbers without end", "{\"jobs\":" + "9".repeat(100_000) + "}");
    text("plain words", "Internal error 7");
    text("XML", "<?xml version=\"1.0\"?><error><code>7</code></error>");
    text("feed", "<rss version=\"2.0\"><channel><title>News</title></channel></rss>");
    add("page instead", answer(200, HTML, "<h2>Welcome</h2><p>News</p>"), UNREADABLE, BAD_INPUT);
    byte[] wide = "{\"message\":\"Not today\"}".getBytes(StandardCharsets.UTF_16LE);
    String type = "application/json; charset=utf-16le";
    add("other charset", answer(200, type, wide), UNREADABLE, BAD_INPUT);
    String klingon = "application/json; charset=x-none";
    add("unknown charset", answer(200, klingon, "{\"a\":1}"), UNREADABLE, BAD_INPUT);
  }

  private void text(String name, String body) {
    add(name, answer(200, JSON, body), UNREADABLE, BAD_INPUT);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
