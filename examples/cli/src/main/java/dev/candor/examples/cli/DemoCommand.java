package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SearchResult;
import dev.candor.cv.CvStudio;
import dev.candor.cv.TailoredCv;
import dev.candor.cv.ats.FileReadBack;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.read.ProfileReader;
import dev.candor.cv.report.ReadBack;
import dev.candor.sources.file.FileJobSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** The main job on bundled, invented postings and an invented candidate. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Runs the main job on invented postings and an invented candidate.")
final class DemoCommand implements Callable<Integer> {

  /** A folder of its own: a master CV beside the files made is never overwritten. */
  private static final String INVENTED = "invented";

  private static final String PROFILE = "profile.json";
  private static final List<String> POSTINGS =
      List.of(
          "staff-engineer.md",
          "backend-engineer.md",
          "data-analyst.md",
          "platform-lead.html",
          "nurse.md");

  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where files go; default: candor-demo in this folder.")
  private Path out = Path.of("candor-demo");

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  DemoCommand() {}

  @Override
  public Integer call() throws Exception {
    List<Path> postings = new ArrayList<>();
    for (String name : POSTINGS) {
      postings.add(copy(name, out.resolve(INVENTED)));
    }
    Profile profile = ProfileReader.read(copy(PROFILE, out.resolve(INVENTED)));
    try (Candor candor = runtime.builder().source(FileJobSource.of(postings)).build();
        Progress progress = Progress.of("Demo", 4)) {
      SearchResult found = candor.search(SearchRequest.builder().sources(List.of("file")).build());
      progress.step();
      CvStudio studio = CvStudio.create(candor, profile);
      Map<Job, Integer> scores = new LinkedHashMap<>();
      found.jobs().forEach(job -> scores.put(job, studio.match(studio.structure(job)).score()));
      Job best =
          scores.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElseThrow(() -> new IllegalStateException("the bundled postings were not read"));
      progress.step();
      Job job = candor.applications().promote(best.id()).job();
      TailoredCv cv = studio.tailor(job);
      progress.step();
      List<Path> files = cv.writeAll(out, "cv");
      ReadBack read = new FileReadBack().read("cv.pdf", Inputs.bytes(out.resolve("cv.pdf")));
      progress.step();
      print(found, scores, new Made(job, cv, files, read));
    }
    return 0;
  }

  private record Made(Job job, TailoredCv cv, List<Path> files, ReadBack read) {
    int statements() {
      return cv.report().ledger().entries().size();
    }
  }

  private void print(SearchResult found, Map<Job, Integer> scores, Made made) {
    if (json) {
      ObjectNode result = Shapes.object();
      result.set("search", SearchShapes.result(found));
      result
          .put("promoted", made.job().id().value())
          .put("score", scores.getOrDefault(made.job(), 0))
          .put("proven", made.cv().report().ledger().proven())
          .put("statements", made.statements());
      Shapes.texts(result.putArray("files"), made.files().stream().map(Path::toString).toList());
      System.out.println(Shapes.line(result));
      return;
    }
    System.out.println("Found " + found.total() + " jobs:");
    scores.entrySet().stream()
        .sorted(Map.Entry.<Job, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            one ->
                System.out.printf(
                    "  %3d  %s, %s%n",
                    one.getValue(), one.getKey().title(), one.getKey().company()));
    System.out.println("Work mode: " + counts(found.facets().of(FacetField.WORK_MODE)));
    System.out.println("Promoted: " + made.job().title() + " at " + made.job().company());
    System.out.printf(
        "Tailored: %d statements, each with the fact behind it; %s; %d model calls%n",
        made.statements(),
        Coverage.owned(made.cv().report().after().coverage()),
        made.cv().report().usage().calls());
    System.out.printf(
        "Read back from the PDF: %s, %d positions, %d bullets, %d problems%n",
        made.read().contact().name(),
        made.read().roles().size(),
        made.read().bullets().size(),
        made.read().problems().size());
    made.files().forEach(file -> System.out.println("  " + file));
  }

  private static String counts(List<FacetCount> counts) {
    return counts.stream()
        .map(one -> one.value() + " " + one.count())
        .collect(Collectors.joining(", "));
  }

  private static Path copy(String name, Path folder) {
    Path file = folder.resolve(name);
    try (InputStream in = DemoCommand.class.getResourceAsStream("demo/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks demo/" + name);
      }
      Files.createDirectories(folder);
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new InvalidInputException(
          file.toString(), "'" + file + "' cannot be written", "Name another folder with --out", e);
    }
  }
}
