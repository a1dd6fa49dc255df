package dev.candor.cv.render;

import dev.candor.core.error.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How documents look: one style sheet for paper, one for the screen, one for word processors. All
 * of them are the classic one in other colours; what stands otherwise on paper, a sheet of its own
 * says. One column, and neither floats nor flex nor tables, so that a parser reads what a person
 * reads. Where dates stand beside a line, that line is 11 points at most, and as high as they are.
 */
enum Template {
  /** A rule under each heading, dates set to the right. */
  CLASSIC(Palette.CLASSIC),
  /** A large name, a bar before each heading. */
  MODERN(new Palette("1f2937", "4b5563", "0f766e", "134e4a", "b6d4d0")),
  /** Small and close, for much on little paper. */
  COMPACT(new Palette("1f2328", "57606a", "3b4a5a", "1b2733", "c3cad2")),
  /** The name in the middle between rules, much air. */
  EXECUTIVE(new Palette("23272e", "5a5f69", "7a2e3a", "2b2f3a", "cdbfb5")),
  /** Black on white, nothing drawn. */
  ACADEMIC(new Palette("111111", "3d3d3d", "111111", "000000", "8a8a8a")),
  /** Paragraphs apart and larger, for letters. */
  LETTER(new Palette("1f2933", "52606d", "3e4c59", "16324f", "b8c4d0"));

  /**
   * The colours of a template, in the places of the classic ones.
   *
   * @param text of everything that is not named otherwise
   * @param soft of dates and contact
   * @param accent of headings
   * @param strong of the name and of titles
   * @param rule of lines
   */
  private record Palette(String text, String soft, String accent, String strong, String rule) {
    static final Palette CLASSIC = new Palette("1f2933", "52606d", "2f5d8a", "16324f", "b8c4d0");

    /** At once, as one template's colour may be another place's in the classic one. */
    String paint(String sheet) {
      Map<String, String> colours =
          Map.of(
              CLASSIC.text, text,
              CLASSIC.soft, soft,
              CLASSIC.accent, accent,
              CLASSIC.strong, strong,
              CLASSIC.rule, rule);
      return COLOUR
          .matcher(sheet)
          .replaceAll(
              found -> {
                String other = colours.get(found.group().toLowerCase(Locale.ROOT));
                return other == null ? found.group() : other;
              });
    }

    private static final Pattern COLOUR = Pattern.compile("\\b[0-9A-Fa-f]{6}\\b");
  }

  private final String print;
  private final String tight;
  private final String screen;
  private final String styles;

  Template(Palette palette) {
    String own = name().equals("CLASSIC") ? "" : text(label(), "print.css");
    print = palette.paint(text("classic", "print.css") + own);
    tight = text(label(), "tight.css");
    screen = palette.paint(text("classic", "screen.css"));
    styles = palette.paint(text("classic", "styles.xml"));
  }

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
                    "Choose one of: " + String.join(", ", names()),
                    null));
  }

  /** All of them, by name. */
  static List<String> names() {
    return Arrays.stream(values()).map(Template::label).toList();
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Style sheet of the PDF, without the page's size and margins. */
  String print() {
    return print;
  }

  /** What draws the spaces in, where that spares a page. */
  String tight() {
    return tight;
  }

  /** Style sheet of the HTML page. */
  String screen() {
    return screen;
  }

  /** Styles part of the DOCX. */
  String styles() {
    return styles;
  }

  private static String text(String folder, String file) {
    return new String(resource(folder + "/" + file), StandardCharsets.UTF_8);
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
