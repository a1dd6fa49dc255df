package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.CandorBuilder;
import dev.candor.cv.CvJson;
import dev.candor.cv.CvStudio;
import dev.candor.cv.TailoredCv;
import dev.candor.cv.annotate.Anchors;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.read.ImportNote;
import dev.candor.cv.profile.read.ImportedProfile;
import dev.candor.cv.profile.read.ProfileReader;
import dev.candor.cv.render.Renderers;
import dev.candor.cv.report.AnnotationUse;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.KeywordCoverage;
import dev.candor.cv.report.Quality;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Writes a CV for a posting, in every format, and the report. */
@Command(
    name = "tailor",
    mixinStandardHelpOptions = true,
    description =
        "Writes a CV for a posting: cv.pdf, cv.docx, cv.html, cv.md, cv.txt, report.json; all or"
            + " none.")
final class TailorCommand implements Callable<Integer> {

  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(names = "--profile", required = true, paramLabel = "FILE", description = "The master CV.")
  private Path profile = Path.of("");

  @Option(names = "--posting", required = true, paramLabel = "FILE", description = "The posting.")
  private Path posting = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where files go.")
  private Path out = Path.of("");

  @Option(
      names = "--llm",
      paramLabel = "NAME",
      description =
          "The backend of the model that words the CV, such as claude-cli, or none; default: what"
              + " candor.llm says, else none.")
  private @Nullable String llm;

  @Option(
      names = "--quality",
      paramLabel = "NAME",
      description =
          "How much a model may help: ${COMPLETION-CANDIDATES}; by default standard with a model,"
              + " else plain. At most 0, 3 and 6 calls.")
  private @Nullable Quality quality;

  @Option(
      names = "--formats",
      split = ",",
      paramLabel = "LIST",
      description =
          "Which files are written, such as docx,txt; all by default. The PDF needs fonts: those"
              + " for other scripts are named with -Dcandor.render.fonts=FILE,FILE.")
  private List<String> formats = List.of();

  @Option(
      names = "--annotations",
      paramLabel = "FILE",
      description = "What you marked in this posting; report.json says what became of each mark.")
  private @Nullable Path annotations;

  @Option(
      names = "--template",
      paramLabel = "NAME",
      description =
          "How it looks: classic (default), modern, compact, executive, academic or letter.")
  private String template = "";

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  TailorCommand() {}

  @Override
  public Integer call() throws Exception {
    if (!template.isEmpty() && !Renderers.templates().contains(template)) {
      throw Main.badUse(
          spec,
          "There is no template '"
              + template
              + "'; choose of "
              + String.join(", ", Renderers.templates()));
    }
    ImportedProfile imported = ProfileReader.importFrom(profile);
    Posting read = Inputs.posting(posting);
    if (annotations != null) {
      Inputs.bytes(annotations); // there has to be one
    }
    Annotations marked = Marking.read(annotations, Inputs.name(posting));
    ImportNotes.tell(imported.notes());
    CandorBuilder builder = runtime.builder();
    if (llm != null) {
      builder.setting("candor.llm", llm);
    }
    if (!template.isEmpty()) {
      builder.setting("candor.render.template", template);
    }
    try (Candor candor = builder.build();
        Progress progress = Progress.of("Tailoring", 2)) {
      CvStudio studio = CvStudio.create(candor, imported);
      TailoredCv cv =
          studio.tailor(Anchors.bind(read, marked), quality == null ? studio.quality() : quality);
      progress.step();
      List<Path> files = cv.writeAll(out, "cv", chosen(cv.formats()));
      progress.step();
      print(cv, files, imported.notes());
    }
    return 0;
  }

  private List<String> chosen(List<String> all) {
    List<String> chosen =
        formats.stream()
            .map(format -> format.strip().toLowerCase(Locale.ROOT))
            .filter(format -> !format.isEmpty())
            .distinct()
            .toList();
    for (String format : chosen) {
      if (!all.contains(format)) {
        throw Main.badUse(
            spec, "There is no format '" + format + "'; choose of " + String.join(", ", all));
      }
    }
    if (!formats.isEmpty() && chosen.isEmpty()) {
      throw Main.badUse(spec, "Name a format; choose of " + String.join(", ", all));
    }
    return formats.isEmpty() ? all : chosen;
  }

  private void print(TailoredCv cv, List<Path> files, List<ImportNote> notes) {
    int statements = cv.report().ledger().entries().size();
    KeywordCoverage before = cv.report().before().coverage();
    KeywordCoverage after = cv.report().after().coverage();
    if (json) {
      ObjectNode result = Shapes.object();
      Shapes.texts(result.putArray("files"), files.stream().map(Path::toString).toList());
      result
          .put("proven", cv.report().ledger().proven())
          .put("statements", statements)
          .put("coverageBefore", Coverage.exact(before.percent()))
          .put("coverageAfter", Coverage.exact(after.percent()))
          .put("modelCalls", cv.report().usage().calls());
      ModelUse.write(result.putObject("model"), cv);
      result.set("coverage", Shapes.read(CvJson.write(cv.report().after().coverage(), true)));
      ImportNotes.write(result.putArray("notes"), notes);
      System.out.println(Shapes.line(result));
      return;
    }
    files.forEach(System.out::println);
    System.out.println(statements + " statements, all proven");
    for (AnnotationUse use : cv.report().annotations()) {
      System.out.println(
          "annotation " + use.kind().code() + ": " + use.subject() + " (" + use.reason() + ")");
    }
    Coverage.lines(cv.report().after().coverage(), true).forEach(System.out::println);
    long left =
        cv.report().decisions().stream()
            .filter(one -> one.action() == Decision.Action.LEFT_OUT)
            .count();
    System.out.printf(
        "Before tailoring %s, now %s; %d facts are not shown whole, and report.json says why%n",
        Coverage.owned(before), Coverage.owned(after), left);
    ModelUse.lines(cv).forEach(System.out::println);
  }
}
