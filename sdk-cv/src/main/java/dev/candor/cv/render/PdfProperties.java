package dev.candor.cv.render;

import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.CvDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Properties of a PDF: none of them depends on when or where it was made. */
final class PdfProperties {

  private static final String PRODUCER = "Candor";

  private PdfProperties() {}

  /** Replaces what the library wrote. */
  static void set(PDDocument pdf, CvDocument document) throws IOException {
    String author = author(document);
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(document.title());
    information.setAuthor(author);
    information.setProducer(PRODUCER);
    information.setCreator(PRODUCER);
    pdf.setDocumentInformation(information);
    // the file's id is made of this number and the properties above
    pdf.setDocumentId(0L);
    PDViewerPreferences preferences =
        new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    preferences.setDisplayDocTitle(true);
    pdf.getDocumentCatalog().setViewerPreferences(preferences);
    pdf.getDocumentCatalog().setLanguage(document.language());
    byte[] xmp = xmp(document, author).getBytes(StandardCharsets.UTF_8);
    pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp)));
  }

  /** The candidate's name. */
  static String author(CvDocument document) {
    return document.blocks().stream()
        .filter(ContactBlock.class::isInstance)
        .map(block -> ((ContactBlock) block).name().text())
        .findFirst()
        .orElse("");
  }

  private static String xmp(CvDocument document, String author) {
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <pdfuaid:part>1</pdfuaid:part>
    <dc:format>application/pdf</dc:format>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
    <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
    <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
    <pdf:Producer>%s</pdf:Producer>
    </rdf:Description></rdf:RDF></x:xmpmeta>
    <?xpacket end="r"?>
    """
        .formatted(
            Markup.escape(document.title()), Markup.escape(author), document.language(), PRODUCER);
  }
}
