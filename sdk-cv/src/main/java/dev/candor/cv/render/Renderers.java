package dev.candor.cv.render;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.spi.render.CvRenderer;
import java.nio.file.Path;
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
    return standard(List.of());
  }

  /**
   * One renderer of each format: pdf, docx, html, md, txt.
   *
   * @param fonts TrueType files for characters that the bundled fonts of the PDF lack
   * @return new renderers, in that order, thread-safe
   * @throws InvalidInputException when a font cannot be read, or may not be embedded
   */
  public static List<CvRenderer> standard(List<Path> fonts) {
    return List.of(
        PdfRenderer.withFonts(fonts),
        new DocxRenderer(),
        new HtmlRenderer(),
        new MarkdownRenderer(),
        new TextRenderer());
  }

  /**
   * The templates that these renderers know.
   *
   * @return their names, "classic" first
   */
  public static List<String> templates() {
    return Template.names();
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
