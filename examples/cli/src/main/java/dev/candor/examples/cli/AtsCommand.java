package dev.candor.examples.cli;

import dev.candor.cv.CvJson;
import dev.candor.cv.ats.FileReadBack;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.read.ProfileReader;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.report.KeywordCoverage;
import dev.candor.cv.report.ReadBack;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what a parser reads in a file. */
@Command(
    name = "ats",
    mixinStandardHelpOptions = true,
    description = "Reads a CV (PDF, DOCX, text) as a parser does, and says what it found.")
final class AtsCommand implements Callable<Integer> {

  @Option(names = "--file", required = true, paramLabel = "FILE", description = "The CV.")
  private Path file = Path.of("");

  @Option(names = "--posting", paramLabel = "FILE", description = "Whose keywords are looked for.")
  private @Nullable Path posting;

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "The master CV; tells which of the posting's keywords it proves.")
  private @Nullable Path profile;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  AtsCommand() {}

  @Override
  public Integer call() {
    byte[] bytes = Inputs.bytes(file);
    FileReadBack reader = new FileReadBack();
    ReadBack read = reader.read(Inputs.name(file), bytes);
    KeywordCoverage coverage =
        posting == null
            ? null
            : keywords(Inputs.posting(posting), profile)
                .coverage(reader.text(Inputs.name(file), bytes));
    if (json) {
      ObjectNode result = Shapes.readBack(read);
      if (coverage != null) {
        keywords(result, coverage);
      }
      System.out.println(Shapes.line(result));
    } else {
      print(read);
      if (coverage != null) {
        Coverage.lines(coverage, profile != null).forEach(System.out::println);
      }
    }
    return 0;
  }

  private static Keywords keywords(Posting posting, @Nullable Path profile) {
    return profile == null
        ? Keywords.of(posting)
        : Keywords.of(posting, ProfileReader.read(profile));
  }

  /** "keywords" are all of the posting; "coverage" has the form that it has in the report. */
  private void keywords(ObjectNode result, KeywordCoverage coverage) {
    KeywordCoverage.Share all = coverage.posting();
    ObjectNode keywords = result.putObject("keywords");
    keywords.put("percent", Coverage.tenths(all.percent()));
    ArrayNode present = keywords.putArray("present");
    Stream.of(coverage.present(), coverage.unproven()).flatMap(List::stream).forEach(present::add);
    Shapes.texts(keywords.putArray("missing"), all.missing());
    result.set("coverage", Shapes.read(CvJson.write(coverage, profile != null)));
  }

  private static void print(ReadBack read) {
    System.out.printf(
        "%s | %s | %s%n", read.contact().name(), read.contact().email(), read.contact().phone());
    System.out.println("Headings: " + String.join(", ", read.headings()));
    for (ReadBack.FoundEntry entry : read.entries()) {
      System.out.printf(
          "%s | %s | %s | %d bullets%n",
          entry.title(), entry.organisation(), entry.dates(), entry.bullets().size());
    }
    read.problems().forEach(one -> System.out.println("! " + one.kind() + ": " + one.detail()));
  }
}
