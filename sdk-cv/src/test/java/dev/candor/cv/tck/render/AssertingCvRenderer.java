package dev.candor.cv.tck.render;

import dev.candor.cv.document.CvDocument;
import dev.candor.cv.spi.render.CvRenderer;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.spi.render.RenderedCv;
import java.util.Objects;

/** Checks on every call that the contract is kept on both sides. */
public final class AssertingCvRenderer implements CvRenderer {

  private final CvRenderer delegate;

  /**
   * An asserting renderer.
   *
   * @param delegate is watched
   */
  public AssertingCvRenderer(CvRenderer delegate) {
    this.delegate = delegate;
  }

  @Override
  public String format() {
    String format = delegate.format();
    check(format.matches("[a-z0-9]+"), "a format is lower case letters and digits: " + format);
    return format;
  }

  @Override
  public RenderedCv render(CvDocument document, RenderOptions options) {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(options, "options");
    RenderedCv cv = delegate.render(document, options);
    check(cv.format().equals(format()), "the file is of another format: " + cv);
    check(cv.bytes().length > 0, "the file is empty");
    check(cv.equals(delegate.render(document, options)), "the second time it was another file");
    return cv;
  }

  private static void check(boolean kept, String what) {
    if (!kept) {
      throw new AssertionError(what);
    }
  }
}
