package dev.candor.cv.tck.render;

import dev.candor.cv.document.CvDocument;
import dev.candor.cv.spi.render.CvRenderer;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.spi.render.RenderedCv;
import java.util.Random;

/** Fails by a plan made of a seed; delegates otherwise. */
public final class CrankyCvRenderer implements CvRenderer {

  private final CvRenderer delegate;
  private final Random plan;
  private final double share;

  /**
   * A cranky renderer.
   *
   * @param delegate does the work when nothing fails
   * @param seed of the plan
   * @param share of calls that fail, 0 to 1
   */
  public CrankyCvRenderer(CvRenderer delegate, long seed, double share) {
    this.delegate = delegate;
    this.plan = new Random(seed);
    this.share = share;
  }

  @Override
  public String format() {
    return delegate.format();
  }

  @Override
  public RenderedCv render(CvDocument document, RenderOptions options) {
    if (plan.nextDouble() < share) {
      throw new IllegalStateException("cranky: no " + format() + " this time");
    }
    return delegate.render(document, options);
  }
}
