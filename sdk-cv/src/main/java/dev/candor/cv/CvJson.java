package dev.candor.cv;

import dev.candor.core.internal.json.Json;
import dev.candor.cv.internal.json.AnnotationJson;
import dev.candor.cv.internal.json.EditJson;
import dev.candor.cv.internal.json.ReportJson;
import dev.candor.cv.posting.AnnotationEdit;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.report.Fit;
import dev.candor.cv.report.KeywordCoverage;
import dev.candor.cv.report.Verdict;
import java.time.Instant;
import java.util.List;

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

  /**
   * Annotations, as a file or a store keeps them.
   *
   * @param annotations of one posting
   * @return one object, with every part; {@link #readAnnotations} gives an equal value
   */
  public static String write(Annotations annotations) {
    return AnnotationJson.write(annotations);
  }

  /**
   * Reads annotations. Members of other names are kept. Bounded: at most 1,048,576 characters.
   *
   * @param name of the input, for messages
   * @param json what {@link #write(Annotations)} gave, or written by hand: a mark needs an {@code
   *     id} and a {@code quote}
   * @return the annotations
   * @throws dev.candor.core.error.InvalidInputException naming the member that cannot be read
   */
  public static Annotations readAnnotations(String name, String json) {
    return AnnotationJson.read(name, json);
  }

  /**
   * Edits, so that they can be read again for the same annotations.
   *
   * @param edits such as the inverse of others
   * @return a list of objects
   */
  public static String write(List<AnnotationEdit> edits) {
    return EditJson.write(edits);
  }

  /**
   * Reads edits: a list of objects whose {@code op} is {@code add} (with an {@code annotation}),
   * {@code change} ({@code id}, {@code set}), {@code remove} ({@code id}), {@code activate} ({@code
   * ids}, {@code active}), {@code approve}, {@code reject} or {@code status} ({@code ids}, {@code
   * note}, {@code reviewer}), {@code concern} ({@code id}, {@code set}), {@code persona} ({@code
   * statement}), or {@code settings} ({@code set}). What {@code set} does not name stays; null
   * takes out.
   *
   * @param name of the input, for messages
   * @param json the list, at most 1,048,576 characters
   * @param current the annotations that the edits are for
   * @param now dates what has no time of its own
   * @return in order
   * @throws dev.candor.core.error.InvalidInputException naming the edit that cannot be read, or the
   *     id that the posting does not have
   */
  public static List<AnnotationEdit> readEdits(
      String name, String json, Annotations current, Instant now) {
    return EditJson.read(name, json, current, now);
  }
}
