package dev.candor.cv.render;

import dev.candor.core.error.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The bundled fonts and those that a user adds. Parsing costs more than a page, so sets are kept
 * and lent; one set serves one rendering at a time, for a parsed font is no place for two threads.
 * Thread-safe.
 */
final class FontLibrary {

  /** The bundled fonts alone: Latin, Greek, Cyrillic, Arabic, Hebrew. */
  static final FontLibrary BUNDLED = new FontLibrary(List.of());

  private static final int LARGEST = 64 << 20;
  private static final List<byte[]> CARLITO =
      bundled("Carlito-Regular", "Carlito-Bold", "Carlito-Italic");
  private static final List<byte[]> HEBREW =
      bundled("NotoSansHebrew-Regular", "NotoSansHebrew-Bold");
  private static final List<byte[]> ARABIC =
      bundled("NotoSansArabic-Regular", "NotoSansArabic-Bold");

  private final List<byte[]> added;
  private final BlockingQueue<FontSet> idle = new ArrayBlockingQueue<>(8);

  private FontLibrary(List<byte[]> added) {
    this.added = List.copyOf(added);
  }

  /**
   * The bundled fonts, and others for characters that these lack.
   *
   * @param fonts TrueType files; of several that have a character the first is taken
   * @throws InvalidInputException when a file cannot be read or embedded
   */
  static FontLibrary with(List<Path> fonts) {
    return fonts.isEmpty()
        ? BUNDLED
        : new FontLibrary(fonts.stream().map(FontLibrary::checked).toList());
  }

  /** A set for one rendering; closing gives it back. */
  FontSet borrow() {
    FontSet set = idle.poll();
    return set == null ? create() : set;
  }

  void giveBack(FontSet set) {
    // a full queue lets the set go to the garbage collector: it holds memory alone
    idle.offer(set);
  }

  private FontSet create() {
    List<FontFamily> others = new ArrayList<>();
    for (byte[] file : added) {
      others.add(new FontFamily("Added" + others.size(), List.of(file)));
    }
    others.add(new FontFamily("Noto Sans Hebrew", HEBREW));
    others.add(new FontFamily("Noto Sans Arabic", ARABIC));
    return new FontSet(this, new FontFamily("Carlito", CARLITO), others);
  }

  private static List<byte[]> bundled(String... names) {
    return Stream.of(names).map(name -> Template.resource("fonts/" + name + ".ttf")).toList();
  }

  private static byte[] checked(Path file) {
    try (InputStream in = Files.newInputStream(file);
        PDDocument pdf = new PDDocument()) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw unusable(file, "is larger than the 64 MB that are read", null);
      }
      TrueTypeFont font = FontFamily.parse(bytes);
      PDType0Font.load(pdf, font, true);
      return bytes;
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw unusable(file, "cannot be read or may not be embedded as a TrueType font", e);
    }
  }

  private static InvalidInputException unusable(Path file, String what, @Nullable Exception cause) {
    return new InvalidInputException(
        String.valueOf(file.getFileName()),
        "The font '" + file + "' " + what,
        "Give a font with TrueType outlines, mostly a .ttf file; collections (.ttc) and fonts with"
            + " PostScript outlines (most .otf) cannot be used",
        cause);
  }
}
