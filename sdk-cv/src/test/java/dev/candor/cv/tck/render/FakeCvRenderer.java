package dev.candor.cv.tck.render;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.spi.render.CvRenderer;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.spi.render.RenderedCv;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Renders the blocks as Java prints them: fast, and enough for tests of what comes after. */
public final class FakeCvRenderer implements CvRenderer {

  private final String format;

  /**
   * A fake.
   *
   * @param format it claims to make
   */
  public FakeCvRenderer(String format) {
    this.format = format;
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public RenderedCv render(CvDocument document, RenderOptions options) {
    if (!options.template().equals(RenderOptions.STANDARD.template())) {
      throw new InvalidInputException(
          "template", "There is no template '" + options.template() + "'", "Choose classic", null);
    }
    String text =
        document.blocks().stream()
            .map(Object::toString)
            .collect(Collectors.joining("\n", "", "\n"));
    return new RenderedCv(format, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }
}
