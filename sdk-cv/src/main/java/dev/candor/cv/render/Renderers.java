package dev.candor.cv.render;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.spi.render.CvRenderer;
import java.util.List;
import java.util.stream.Collectors;

/** The renderers in the box. */
public final class Renderers {

  private Renderers() {}

  /**
   * One renderer of each format: pdf, docx, html, md, txt.
   *
   * @return new renderers, in that order, thread-safe
   */
  public static List<CvRenderer> standard() {
    return List.of(
        new PdfRenderer(),
        new DocxRenderer(),
        new HtmlRenderer(),
        new MarkdownRenderer(),
        new TextRenderer());
  }

  /**
   * Finds the renderer of a format.
   *
   * @param renderers where to look; the first that fits is taken
   * @param format such as "pdf", in any case
   * @return the renderer
   * @throws InvalidInputException when there is none; names the formats there are
   */
  public static CvRenderer of(List<CvRenderer> renderers, String format) {
    return renderers.stream()
        .filter(renderer -> renderer.format().equalsIgnoreCase(format))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "format",
                    "There is no renderer for the format '" + format + "'",
                    "Choose one of: "
                        + renderers.stream()
                            .map(CvRenderer::format)
                            .collect(Collectors.joining(", ")),
                    null));
  }
}
