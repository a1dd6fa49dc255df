package dev.candor.cv.spi.render;

import dev.candor.cv.document.CvDocument;

/**
 * Plug: makes a file of a document. The same document and options give the same bytes. Text is
 * data: it is escaped. Thread-safe.
 */
public interface CvRenderer {

  /**
   * The format, which is also the file's extension.
   *
   * @return such as "pdf"; lower case letters and digits
   */
  String format();

  /**
   * Makes the file.
   *
   * @param document the document
   * @param options page and template
   * @return bytes and media type
   */
  RenderedCv render(CvDocument document, RenderOptions options);
}
