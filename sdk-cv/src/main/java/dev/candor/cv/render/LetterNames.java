package dev.candor.cv.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * What a PDF says its glyphs mean. Joined Arabic letters are drawn by their forms; a parser is to
 * read the letters themselves.
 */
final class LetterNames {

  private static final Pattern RANGE =
      Pattern.compile("<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4,})>");
  // forms of single letters; lam with alef are two, which readers know to take apart
  private static final int FIRST = 0xFB50;
  private static final int LAST = 0xFEF4;
  private static final int MOST = 100;

  private LetterNames() {}

  /** Names the letters in all fonts of a document that was saved once. */
  static void mend(PDDocument pdf) throws IOException {
    for (PDPage page : pdf.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        COSStream names = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
        if (names != null) {
          mend(names);
        }
      }
    }
  }

  private static void mend(COSStream names) throws IOException {
    String map = names.toTextString();
    int start = map.indexOf("beginbfrange");
    int end = map.lastIndexOf("endbfrange");
    if (start < 0 || end < start || !map.matches("(?s).*<F[BE][0-9A-F]{2}>.*")) {
      return;
    }
    List<String> lines = new ArrayList<>();
    for (Matcher ranges = RANGE.matcher(map); ranges.find(); ) {
      lines.addAll(single(ranges.toMatchResult()));
    }
    StringBuilder mended = new StringBuilder(map.substring(0, map.lastIndexOf('\n', start) + 1));
    for (int i = 0; i < lines.size(); i += MOST) {
      List<String> block = lines.subList(i, Math.min(lines.size(), i + MOST));
      mended.append(block.size()).append(" beginbfchar\n");
      mended.append(String.join("\n", block)).append("\nendbfchar\n");
    }
    mended.append(map.substring(end + "endbfrange".length()).stripLeading());
    try (OutputStream out = names.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(mended.toString().getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** A range of glyphs, one line each. */
  private static List<String> single(MatchResult range) {
    int first = Integer.parseInt(range.group(1), 16);
    int last = Integer.parseInt(range.group(2), 16);
    String target = range.group(3);
    List<String> lines = new ArrayList<>();
    for (int glyph = first; glyph <= last; glyph++) {
      String named =
          target.length() > 4 ? target : named(Integer.parseInt(target, 16) + glyph - first);
      lines.add("<%04X> <%s>".formatted(glyph, named));
    }
    return lines;
  }

  private static String named(int point) {
    StringBuilder hex = new StringBuilder();
    String text = Character.toString(point);
    String letters =
        point >= FIRST && point <= LAST ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    letters.chars().forEach(unit -> hex.append("%04X".formatted(unit)));
    return hex.toString();
  }
}
