package dev.candor.cv.internal.page;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.text.Utf16;
import dev.candor.cv.report.AtsReport.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads plain text and Markdown. */
final class PlainText {

  private static final int MAX_CHARACTERS = 5_000_000;
  private static final Map<String, String> OTHERS =
      Map.of(
          "\u00D0\u00CF\u0011\u00E0", "is an old Word file, or one locked by a password",
          "{\\rtf", "is RTF",
          "%!PS", "is PostScript",
          "GIF8", "is a picture",
          "\u0089PNG", "is a picture",
          "\u00FF\u00D8\u00FF", "is a picture");

  private static final Pattern MARKDOWN = Pattern.compile("(?m)^#{1,3} +\\S");
  private static final Pattern LINK =
      Pattern.compile("(?<!\\\\)\\[((?:[^\\]\\\\]|\\\\.)*)]\\(<?[^)>]*>?\\)");
  private static final Pattern MARKS =
      Pattern.compile(
          "(?<!\\\\)(?:\\*{1,3}|`)|(?<![\\\\\\w])_{1,2}(?=\\S)|(?<=[^\\s\\\\])_{1,2}(?!\\w)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

  private static final Pattern JSON =
      Pattern.compile(
          "\\{\\s*(?:\"(?:[^\"\\\\]|\\\\.)*+\"\\s*:|\\})|\\[\\s*(?:[{\"]|\\[\\s*[{\"\\d\\[])");
  private static final Pattern HTML =
      Pattern.compile(
          "(?i)(?:<!--.*?-->\\s*)*<(?:!doctype|html|head|body|meta|title|style|script|div|table|main"
              + "|section|article|header|h[1-6]|p|ul|ol|span)\\b[^>]*>",
          Pattern.DOTALL);
  private static final Pattern CLOSING =
      Pattern.compile("(?i)</(?:html|body|div|p|li|ul|ol|h[1-6]|td|tr|table|section)\\s*>");

  private PlainText() {}

  static FileText read(String fileName, byte[] bytes) {
    String text = decode(fileName, bytes);
    if (text.length() > MAX_CHARACTERS) {
      throw PageFile.unusable(fileName, "is longer than any résumé", "Give the résumé alone", null);
    }
    boolean markdown = MARKDOWN.matcher(text).find();
    List<Line> lines = new ArrayList<>();
    int row = 0;
    for (String raw : text.split("\r\n|[\n\r\f\u2028\u2029]", -1)) {
      row++;
      if (!raw.isBlank()) {
        lines.add(markdown ? markdown(raw, row) : line(raw, row));
      }
    }
    List<Problem> problems =
        lines.isEmpty()
            ? List.of(new Problem("no-text", "The file has no text"))
            : TextProblems.in(lines);
    return new FileText(List.of(lines), problems);
  }

  private static Line line(String raw, int row) {
    String text = raw.strip();
    int indent = raw.indexOf(text);
    int marker = Bullets.markerLength(text);
    boolean bullet = marker > 0 && marker < text.length();
    return new Line(
        bullet ? text.substring(marker) : text,
        bullet ? Line.Kind.BULLET : Line.Kind.PLAIN,
        row,
        indent + marker,
        "",
        0);
  }

  private static Line markdown(String raw, int row) {
    String text = raw.strip();
    int level = 0;
    while (level < text.length() && text.charAt(level) == '#') {
      level++;
    }
    if (level == 0 || level > 6 || level >= text.length() || text.charAt(level) != ' ') {
      Line line = line(raw, row);
      return line.withText(inline(line.text()));
    }
    Line.Kind kind =
        switch (level) {
          case 1 -> Line.Kind.TITLE;
          case 2 -> Line.Kind.HEADING;
          default -> Line.Kind.ENTRY;
        };
    return new Line(inline(text.substring(level).strip()), kind, row, 0, "", 0);
  }

  private static String inline(String text) {
    String linked = LINK.matcher(text).replaceAll("$1");
    String plain = MARKS.matcher(linked).replaceAll("");
    return ESCAPE.matcher(plain).replaceAll("$1");
  }

  private static String decode(String fileName, byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> other : OTHERS.entrySet()) {
      if (start.startsWith(other.getKey())) {
        throw PageFile.unusable(
            fileName, other.getValue(), "Save it as PDF, DOCX or text and try again", null);
      }
    }
    String text = characters(fileName, bytes, start);
    refuseMarkup(fileName, text);
    long controls =
        text.chars()
            .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
            .count();
    if (controls > text.length() / 100) {
      throw noText(fileName);
    }
    return text;
  }

  private static InvalidInputException noText(String fileName) {
    return PageFile.unusable(fileName, "is neither PDF, DOCX nor text", "Give one of these", null);
  }

  /** Data and markup hold words too, but not as a person or a parser of résumés reads them. */
  private static void refuseMarkup(String fileName, String text) {
    String begin = text.substring(0, Math.min(text.length(), 2000)).stripLeading();
    if (JSON.matcher(begin).lookingAt()) {
      throw PageFile.unusable(
          fileName,
          "is JSON, not a finished CV",
          "Give a PDF, DOCX or text file; a CV is made of JSON by tailoring",
          null);
    }
    if (begin.startsWith("<?xml")) {
      throw PageFile.unusable(fileName, "is XML", "Give a PDF, DOCX or text file", null);
    }
    if (HTML.matcher(begin).lookingAt() || CLOSING.matcher(text).results().limit(3).count() == 3) {
      throw PageFile.unusable(fileName, "is HTML", "Print it to PDF and try again", null);
    }
  }

  private static String characters(String fileName, byte[] bytes, String start) {
    if (Utf16.isMarked(bytes)) {
      return Utf16.decode(bytes).map(text -> text.substring(1)).orElseThrow(() -> noText(fileName));
    }
    int mark = start.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
    try {
      ByteBuffer content = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
      return StandardCharsets.UTF_8.newDecoder().decode(content).toString();
    } catch (CharacterCodingException e) {
      // what text was written in before UTF-8
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
