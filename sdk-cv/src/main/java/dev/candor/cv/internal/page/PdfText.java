package dev.candor.cv.internal.page;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.report.AtsReport.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads PDF in both orders that parsers use: as the file has it, and by position on the page. */
final class PdfText {

  private PdfText() {}

  static FileText read(String fileName, byte[] bytes) {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PdfLimits.check(fileName, pdf);
      PdfLines usual = PdfLines.of(pdf, false);
      List<Line> stream = usual.lines();
      List<Line> sorted = PdfLines.of(pdf, true).lines();
      List<Problem> problems = new ArrayList<>(TextProblems.in(usual.raw()));
      if (pdf.isEncrypted()) {
        problems.add(
            new Problem(
                "encrypted", "The file is encrypted, which many parsers refuse; unlock it"));
      }
      if (stream.isEmpty()) {
        problems.add(empty(pdf));
      }
      order(problems, tokens(stream), tokens(sorted));
      return new FileText(List.of(stream, sorted), problems);
    } catch (InvalidInputException e) {
      throw e;
    } catch (InvalidPasswordException e) {
      throw PageFile.unusable(
          fileName, "is locked by a password", "Save it without a password and try again", e);
    } catch (IOException | RuntimeException e) {
      // the library meets damage with exceptions of many kinds
      throw PageFile.unusable(
          fileName, "is damaged and cannot be read as PDF", "Export the PDF again", e);
    }
  }

  private static Problem empty(PDDocument pdf) throws IOException {
    for (PDPage page : pdf.getPages()) {
      PDResources resources = page.getResources();
      if (resources == null) {
        continue;
      }
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)) {
          return new Problem(
              "image-only", "The pages are pictures without text; export from the word processor");
        }
      }
    }
    return new Problem("no-text", "The file has no text; export it again");
  }

  private static List<String> tokens(List<Line> lines) {
    return lines.stream().flatMap(line -> Arrays.stream(line.text().split("\\s+"))).toList();
  }

  private static void order(List<Problem> problems, List<String> stream, List<String> sorted) {
    int same = 0;
    while (same < Math.min(stream.size(), sorted.size())
        && stream.get(same).equals(sorted.get(same))) {
      same++;
    }
    if (same < Math.max(stream.size(), sorted.size())) {
      String where = same < stream.size() ? stream.get(same) : sorted.get(same);
      String word = where.length() > 40 ? where.substring(0, 40) + "…" : where;
      problems.add(
          new Problem(
              "order",
              "Read by position the text comes in another order, from '"
                  + word
                  + "' on; set it in one column without tables and boxes"));
    }
  }
}
