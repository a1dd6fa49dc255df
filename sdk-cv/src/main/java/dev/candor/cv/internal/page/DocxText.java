package dev.candor.cv.internal.page;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.report.AtsReport.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Reads DOCX: the body's paragraphs, and what their styles say they are. */
final class DocxText {

  private static final long MAX_UNPACKED = 100L << 20;
  private static final int MAX_ENTRIES = 2000;
  private static final String BODY = "word/document.xml";

  private final XWPFDocument docx;
  private final List<Line> lines = new ArrayList<>();
  private int row;

  private DocxText(XWPFDocument docx) {
    this.docx = docx;
  }

  static FileText read(String fileName, byte[] bytes) {
    boolean macros = check(fileName, bytes);
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      DocxText text = new DocxText(docx);
      text.elements(docx.getBodyElements());
      List<Problem> problems = new ArrayList<>(TextProblems.in(text.lines));
      if (text.lines.isEmpty()) {
        problems.add(
            docx.getAllPictures().isEmpty()
                ? new Problem("no-text", "The file has no text in its body; write it there")
                : new Problem("image-only", "The body is pictures without text; write it out"));
      }
      if (macros) {
        problems.add(
            new Problem(
                "macros",
                "The file holds macros, for which many systems refuse it; save it as DOCX"));
      }
      if (!docx.getTables().isEmpty()) {
        problems.add(
            new Problem("table", "Text stands in tables, which parsers mix up; use paragraphs"));
      }
      return new FileText(List.of(text.lines), problems);
    } catch (IOException | RuntimeException e) {
      // the library meets damage with exceptions of many kinds
      throw damaged(fileName, e);
    }
  }

  private void elements(List<IBodyElement> elements) {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        paragraph(paragraph);
      } else if (element instanceof XWPFTable table) {
        for (XWPFTableRow tableRow : table.getRows()) {
          for (XWPFTableCell cell : tableRow.getTableCells()) {
            elements(cell.getBodyElements());
          }
        }
      }
    }
  }

  private void paragraph(XWPFParagraph paragraph) {
    Line.Kind kind = kind(paragraph);
    for (String text : paragraph.getText().split("\n")) {
      // paragraphs stand apart: a line never goes on in the next
      row += 2;
      for (String cell : text.split("\t")) {
        add(cell.strip(), kind);
      }
    }
  }

  private void add(String text, Line.Kind kind) {
    int marker = kind == Line.Kind.PLAIN ? Bullets.markerLength(text) : 0;
    if (marker > 0 && marker < text.length()) {
      lines.add(new Line(text.substring(marker), Line.Kind.BULLET, row, 0, "", 0));
    } else if (!text.isEmpty()) {
      lines.add(new Line(text, kind, row, 0, "", 0));
    }
  }

  private Line.Kind kind(XWPFParagraph paragraph) {
    String id = paragraph.getStyle();
    XWPFStyle style = id == null || docx.getStyles() == null ? null : docx.getStyles().getStyle(id);
    String known = style == null || style.getName() == null ? id : style.getName();
    String name = known == null ? "" : known.toLowerCase(Locale.ROOT).replace(" ", "");
    if (name.equals("title")) {
      return Line.Kind.TITLE;
    } else if (name.equals("heading1")) {
      return Line.Kind.HEADING;
    } else if (name.equals("heading2") || name.equals("heading3")) {
      return Line.Kind.ENTRY;
    } else if (name.startsWith("list") || paragraph.getNumID() != null) {
      return Line.Kind.BULLET;
    }
    return Line.Kind.PLAIN;
  }

  /** Counts what the archive unpacks to before anything is kept; tells whether it holds macros. */
  private static boolean check(String fileName, byte[] bytes) {
    long unpacked = 0;
    int entries = 0;
    boolean body = false;
    boolean macros = false;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        body |= entry.getName().equals(BODY);
        macros |= entry.getName().endsWith("vbaProject.bin");
        entries++;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > MAX_UNPACKED || entries > MAX_ENTRIES) {
            throw PageFile.unusable(
                fileName, "unpacks to more than 100 MB", "Save it again without pictures", null);
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(fileName, e);
    }
    if (!body) {
      throw PageFile.unusable(
          fileName, "is an archive without a Word document", "Give a PDF, DOCX or text file", null);
    }
    return macros;
  }

  private static InvalidInputException damaged(String fileName, Exception cause) {
    return PageFile.unusable(
        fileName, "is damaged and cannot be read as DOCX", "Save it again as DOCX", cause);
  }
}
