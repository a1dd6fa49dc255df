package dev.candor.examples.benchmarks;

import dev.candor.examples.benchmarks.LabelledFields.Field;
import dev.candor.examples.benchmarks.LabelledFields.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints how well fields are read from labelled postings: {@code ExtractionMain FOLDER [errors]},
 * with a folder of files such as {@code skills_corpus.jsonl}. With {@code errors}, each posting
 * whose field was read otherwise than it is labelled. Nothing is tuned on the rows called others.
 */
public final class ExtractionMain {

  private ExtractionMain() {}

  /**
   * Runs.
   *
   * @param args the folder, and {@code errors} for what was read wrong
   * @throws IOException when a file cannot be read
   */
  public static void main(String[] args) throws IOException {
    if (args.length == 0 || !Files.isDirectory(Path.of(args[0]))) {
      System.err.println(
          args.length == 0
              ? "Say the folder of the labelled postings: ExtractionMain FOLDER [errors]"
              : "There is no folder '" + args[0] + "': the labelled postings are not part of this");
      System.exit(2);
    }
    LabelledFields labelled = new LabelledFields(Path.of(args[0]));
    boolean errors = args.length > 1 && args[1].equals("errors");
    System.out.printf(
        Locale.ROOT,
        "%-18s %-7s %9s %7s %6s %7s %7s %7s%n",
        "field",
        "rows",
        "precision",
        "recall",
        "F1",
        "right",
        "wrong",
        "missed");
    for (Field field : Field.values()) {
      if (labelled.has(field)) {
        Score score = labelled.score(field);
        print(field, "seen", score.seen());
        print(field, "others", score.others());
        if (errors) {
          list(score.seen().errors());
          list(score.others().errors());
        }
      } else {
        System.out.printf("%-18s there is no file %s%n", field.title(), labelled.file(field));
      }
    }
  }

  private static void list(List<String> errors) {
    errors.forEach(error -> System.out.println("    " + error));
  }

  private static void print(Field field, String rows, FieldTally tally) {
    System.out.printf(
        Locale.ROOT,
        "%-18s %-7s %9.3f %7.3f %6.3f %7d %7d %7d%n",
        field.title(),
        rows,
        tally.precision(),
        tally.recall(),
        tally.f1(),
        tally.right(),
        tally.wrong(),
        tally.missed());
  }
}
