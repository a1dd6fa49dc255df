package dev.candor.cv.render;

import dev.candor.cv.document.CvDocument;
import dev.candor.cv.spi.render.CvRenderer;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.spi.render.RenderedCv;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Renders one self-contained page for the screen: accessible, light and dark, without scripts, its
 * content security policy allowing its own style sheet alone. Thread-safe.
 */
public final class HtmlRenderer implements CvRenderer {

  // about what fits on one line of the page
  private static final int LINE = 76;

  /** A renderer of HTML. */
  public HtmlRenderer() {}

  @Override
  public String format() {
    return "html";
  }

  /**
   * {@inheritDoc}
   *
   * @throws dev.candor.core.error.InvalidInputException when the template is not known
   */
  @Override
  public RenderedCv render(CvDocument document, RenderOptions options) {
    String style = "\n" + Template.named(options.template()).screen();
    CleanText text = new CleanText();
    CvDocument clean = DocumentText.map(document, text::clean);
    String body =
        new Markup(false, (title, dates) -> title.length() + dates.length() <= LINE).of(clean);
    String page =
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        <main>
        %s</main>
        </body>
        </html>
        """
            .formatted(
                Markup.escape(clean.language()),
                hash(style),
                Markup.escape(clean.title()),
                style,
                body);
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    return new RenderedCv(format(), "text/html", bytes, text.notes());
  }

  private static String hash(String style) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(style.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
