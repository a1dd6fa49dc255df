package dev.candor.cv.render;

import dev.candor.core.error.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How documents look: one style sheet for paper, one for the screen, one for word processors. */
enum Template {
  /** One column, a rule under each heading, dates set to the right. */
  CLASSIC;

  private final String print = text("print.css");
  private final String screen = text("screen.css");
  private final String styles = text("styles.xml");

  /**
   * Finds a template.
   *
   * @throws InvalidInputException when there is none of that name; names those there are
   */
  static Template named(String name) {
    return Arrays.stream(values())
        .filter(template -> template.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "template",
                    "There is no template '" + name + "'",
                    "Choose one of: "
                        + Arrays.stream(values())
                            .map(Template::label)
                            .collect(Collectors.joining(", ")),
                    null));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Style sheet of the PDF, without the page's size and margins. */
  String print() {
    return print;
  }

  /** Style sheet of the HTML page. */
  String screen() {
    return screen;
  }

  /** Styles part of the DOCX. */
  String styles() {
    return styles;
  }

  private String text(String file) {
    return new String(
        resource(name().toLowerCase(Locale.ROOT) + "/" + file), StandardCharsets.UTF_8);
  }

  /** A file of this package. */
  static byte[] resource(String path) {
    try (InputStream in = Template.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + " from the jar", e);
    }
  }
}
