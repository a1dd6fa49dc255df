package dev.candor.cv;

import dev.candor.core.internal.json.Json;
import dev.candor.cv.internal.json.ReportJson;
import dev.candor.cv.report.Fit;
import dev.candor.cv.report.KeywordCoverage;
import dev.candor.cv.report.Verdict;

/**
 * The parts of a report as JSON, in the shapes that {@code report.json} has them in. Pure;
 * thread-safe.
 */
public final class CvJson {

  private CvJson() {}

  /**
   * How a profile fits a posting.
   *
   * @param fit as {@link CvStudio#match} gives it
   * @return one object: {@code score}, {@code factors} (each {@code name}, {@code weight}, {@code
   *     score}, {@code evidence}), {@code covered}, {@code gaps}
   */
  public static String write(Fit fit) {
    return Json.write(ReportJson.fit(fit));
  }

  /**
   * Whether a claim is proven.
   *
   * @param verdict as {@link CvStudio#verify} gives it
   * @return one object: {@code supported}, {@code evidence}, {@code reasons} (each {@code kind},
   *     {@code start}, {@code end}, {@code detail})
   */
  public static String write(Verdict verdict) {
    return Json.write(ReportJson.verdict(verdict));
  }

  /**
   * Which keywords a text holds.
   *
   * @param coverage of a document or a file
   * @param isOwnershipKnown whether it was made with a profile; else {@code owned} is null
   * @return one object: {@code owned} and {@code posting}, each with {@code present} and {@code
   *     total} in numbers, {@code percent}, and {@code missing}
   */
  public static String write(KeywordCoverage coverage, boolean isOwnershipKnown) {
    return Json.write(ReportJson.coverage(coverage, isOwnershipKnown));
  }
}
