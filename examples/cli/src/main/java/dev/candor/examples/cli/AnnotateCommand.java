package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.CvJson;
import dev.candor.cv.annotate.Anchors;
import dev.candor.cv.annotate.AnnotationEditor;
import dev.candor.cv.annotate.EditConflict;
import dev.candor.cv.annotate.EditResult;
import dev.candor.cv.annotate.Linter;
import dev.candor.cv.annotate.Suggester;
import dev.candor.cv.annotate.Suggestion;
import dev.candor.cv.annotate.Table;
import dev.candor.cv.posting.AnnotationEdit;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.read.ProfileReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Edits what is marked in a posting, and tells how it stands. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    description = {
      "Applies a list of edits to the annotations of a posting, and tells how they stand:",
      "coverage, lint, suggestions, rows for a spreadsheet. All edits are applied or none; a",
      "file that was changed meanwhile (--expect) is left as it is. Ends with 4 when --lint finds",
      "an error."
    })
final class AnnotateCommand implements Callable<Integer> {

  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(names = "--posting", required = true, paramLabel = "FILE", description = "The posting.")
  private Path posting = Path.of("");

  @Option(
      names = "--annotations",
      required = true,
      paramLabel = "FILE",
      description = "The annotations of this posting; made when it is not there.")
  private Path file = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Identity of the posting, such as a job's id; by default its file name.")
  private @Nullable String id;

  @Option(names = "--profile", paramLabel = "FILE", description = "The master CV.")
  private @Nullable Path profile;

  @Option(names = "--edits", paramLabel = "FILE", description = "A JSON list of edits to apply.")
  private @Nullable Path edits;

  @Option(
      names = "--expect",
      paramLabel = "N",
      description = "The revision that the edits are for; by default the one of the file.")
  private @Nullable Long expect;

  @Option(names = "--undo", paramLabel = "FILE", description = "Where the inverse edits go.")
  private @Nullable Path undo;

  @Option(names = "--suggest", description = "Suggests marks from the master CV.")
  private boolean suggest;

  @Option(names = "--accept", description = "Takes the suggestions up, to be reviewed.")
  private boolean accept;

  @Option(names = "--coverage", description = "Tells how far the posting is marked.")
  private boolean coverage;

  @Option(names = "--lint", description = "Tells what is wrong; needs --profile.")
  private boolean lint;

  @Option(names = "--csv", description = "Prints one row an annotation.")
  private boolean csv;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  AnnotateCommand() {}

  @Override
  public Integer call() {
    Posting read = Inputs.posting(posting);
    Profile truth = profile == null ? null : ProfileReader.read(profile);
    if (truth == null && (suggest || accept || lint)) {
      throw Main.badUse(spec, "--suggest, --accept and --lint need --profile FILE");
    }
    String name = id == null ? Inputs.name(posting) : id;
    Annotations was = Marking.read(file, name);
    try (Candor candor = runtime.builder().build()) {
      Instant now = candor.clock().instant();
      Anchors.Report anchors = Anchors.resolve(was, read.text(), now);
      List<AnnotationEdit> all = new ArrayList<>(anchors.edits());
      if (edits != null) {
        String text = Marking.text(edits);
        List<AnnotationEdit> given = CvJson.readEdits(Inputs.name(edits), text, was, now);
        all.addAll(Anchors.place(given, read.text()));
      }
      List<Suggestion> suggestions = List.of();
      if (truth != null && (suggest || accept)) {
        Posting bound = Anchors.bind(read, was);
        suggestions = Suggester.create(candor.clock()).suggest(bound, truth);
        if (accept) {
          suggestions.forEach(one -> all.add(one.edit()));
        }
      }
      Annotations is = edits == null && !accept ? was : applied(name, was, all);
      AnnotateReport report = new AnnotateReport(Anchors.bind(read, is), anchors, suggestions);
      return print(report, truth);
    }
  }

  private Annotations applied(String name, Annotations was, List<AnnotationEdit> all) {
    long expected = expect == null ? was.revision() : expect;
    EditResult result = AnnotationEditor.apply(name, was, expected, all);
    if (result instanceof EditResult.Applied applied) {
      Marking.write(file, Shapes.pretty(CvJson.write(applied.annotations())));
      if (undo != null) {
        Marking.write(undo, Shapes.pretty(CvJson.write(applied.inverse())));
      }
      return applied.annotations();
    }
    EditResult.Conflicted conflict = (EditResult.Conflicted) result;
    throw new InvalidInputException(
        Inputs.name(file),
        "The edits were made for revision "
            + conflict.expected()
            + ", and the annotations are of revision "
            + conflict.current().revision()
            + told(conflict.conflicts()),
        conflict.conflicts().isEmpty()
            ? "They all fit all the same: give --expect " + conflict.current().revision()
            : "Look at these, and make the edits anew",
        null);
  }

  private static String told(List<EditConflict> conflicts) {
    StringBuilder text = new StringBuilder();
    for (EditConflict one : conflicts.subList(0, Math.min(5, conflicts.size()))) {
      text.append("; ")
          .append(one.id().isEmpty() ? "the persona or the settings" : one.id())
          .append(one.path().isEmpty() ? "" : " at " + one.path())
          .append(": ")
          .append(one.reason());
    }
    return text.toString();
  }

  private int print(AnnotateReport report, @Nullable Profile truth) {
    var linted = lint && truth != null ? Linter.lint(report.posting(), truth, List.of()) : null;
    if (csv) {
      System.out.print(Table.csv(report.posting()));
    } else if (json) {
      System.out.println(Shapes.line(report.json(linted)));
    } else {
      report.lines(coverage, suggest, linted).forEach(System.out::println);
    }
    return linted == null || linted.passed() ? 0 : Main.REFUSED;
  }
}
