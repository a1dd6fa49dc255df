package dev.candor.cv.render;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The fonts of one rendering at a time: the usual one, and those that stand in for it where it
 * lacks a character. Not thread-safe.
 */
final class FontSet implements AutoCloseable {

  private final FontLibrary library;
  private final FontFamily usual;
  private final List<FontFamily> others;

  FontSet(FontLibrary library, FontFamily usual, List<FontFamily> others) {
    this.library = library;
    this.usual = usual;
    this.others = List.copyOf(others);
  }

  /** Gives the set back. */
  @Override
  public void close() {
    library.giveBack(this);
  }

  /** Whether a font can show a character in every style. */
  boolean shows(int point) {
    return usual.shows(point) || others.stream().anyMatch(other -> other.shows(point));
  }

  /** Width of a bold text, in points. */
  double boldWidth(String text, double size) {
    return text.codePoints().mapToDouble(point -> family(point).boldWidth(point)).sum() * size;
  }

  /** Width of a text, in points. */
  double width(String text, double size) {
    return text.codePoints().mapToDouble(point -> family(point).width(point)).sum() * size;
  }

  /** Makes the fonts that a text needs known to a builder that writes into a document. */
  List<String> register(PdfRendererBuilder builder, PDDocument document, String text)
      throws IOException {
    List<String> names = new ArrayList<>();
    usual.register(builder, document);
    names.add(usual.name());
    List<FontFamily> needed =
        text.codePoints()
            .filter(point -> !usual.shows(point))
            .mapToObj(this::family)
            .filter(family -> family != usual)
            .distinct()
            .toList();
    for (FontFamily other : others) {
      if (needed.contains(other)) {
        other.register(builder, document);
        names.add(other.name());
      }
    }
    return names;
  }

  private FontFamily family(int point) {
    if (usual.shows(point)) {
      return usual;
    }
    for (FontFamily other : others) {
      if (other.shows(point)) {
        return other;
      }
    }
    return usual;
  }
}
