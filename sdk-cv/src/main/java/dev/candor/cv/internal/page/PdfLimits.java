package dev.candor.cv.internal.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Refuses PDF that would take more memory or time than a document has a right to. */
final class PdfLimits {

  /** Longer documents are no résumés. */
  static final int MAX_PAGES = 200;

  /** Unpacked drawing instructions of all pages, in bytes. */
  static final long MAX_UNPACKED = 64L << 20;

  private static final int DEPTH = 4;

  private final Set<COSBase> seen = new HashSet<>();
  private long unpacked;

  private PdfLimits() {}

  static void check(String fileName, PDDocument pdf) throws IOException {
    if (pdf.getNumberOfPages() == 0) {
      throw PageFile.unusable(fileName, "has no pages", "Export the PDF again", null);
    }
    if (pdf.getNumberOfPages() > MAX_PAGES) {
      throw PageFile.unusable(
          fileName,
          "has " + pdf.getNumberOfPages() + " pages, more than the " + MAX_PAGES + " that are read",
          "Give the résumé alone",
          null);
    }
    PdfLimits limits = new PdfLimits();
    for (PDPage page : pdf.getPages()) {
      COSDictionary dictionary = page.getCOSObject();
      limits.measure(dictionary.getDictionaryObject(COSName.CONTENTS));
      limits.forms(dictionary.getCOSDictionary(COSName.RESOURCES), DEPTH);
      if (limits.unpacked > MAX_UNPACKED) {
        throw PageFile.unusable(
            fileName, "unpacks to more than 64 MB of text and lines", "Export the PDF again", null);
      }
    }
  }

  private void forms(COSDictionary resources, int depth) throws IOException {
    COSDictionary objects =
        resources == null || depth == 0 ? null : resources.getCOSDictionary(COSName.XOBJECT);
    if (objects == null) {
      return;
    }
    for (COSBase value : objects.getValues()) {
      COSBase object = value instanceof COSObject reference ? reference.getObject() : value;
      if (object instanceof COSStream form
          && COSName.FORM.equals(form.getCOSName(COSName.SUBTYPE))) {
        measure(form);
        forms(form.getCOSDictionary(COSName.RESOURCES), depth - 1);
      }
    }
  }

  private void measure(COSBase contents) throws IOException {
    if (contents instanceof COSArray parts) {
      for (Iterator<? extends COSBase> i = parts.iterator(); i.hasNext(); ) {
        COSBase part = i.next();
        measure(part instanceof COSObject reference ? reference.getObject() : part);
      }
    } else if (contents instanceof COSStream stream && seen.add(stream)) {
      COSBase filter = stream.getFilters();
      boolean chained = filter instanceof COSArray filters && filters.size() > 1;
      if (chained || unpacked > MAX_UNPACKED) {
        // packed more than once: each time may multiply by a thousand
        unpacked += chained ? stream.getLength() * 100 : 0;
      } else {
        unpacked += filter == null ? stream.getLength() : inflated(stream);
      }
    }
  }

  private long inflated(COSStream stream) throws IOException {
    Inflater inflater = new Inflater();
    long total = 0;
    byte[] out = new byte[1 << 16];
    byte[] in = new byte[1 << 14];
    try (InputStream raw = stream.createRawInputStream()) {
      for (int read = raw.read(in); read > 0; read = raw.read(in)) {
        inflater.setInput(in, 0, read);
        for (int n = inflater.inflate(out); n > 0; n = inflater.inflate(out)) {
          total += n;
          if (total > MAX_UNPACKED) {
            return total;
          }
        }
      }
    } catch (DataFormatException e) {
      // another filter, or damage: neither multiplies
      return Math.max(total, stream.getLength());
    } finally {
      inflater.end();
    }
    return total;
  }
}
