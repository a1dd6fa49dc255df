package dev.candor.examples.cli;

import dev.candor.cv.ats.FileReadBack;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.report.ReadBack;
import dev.candor.cv.skills.SkillTaxonomy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  AtsCommand() {}

  @Override
  public Integer call() {
    byte[] bytes = Inputs.bytes(file);
    FileReadBack reader = new FileReadBack();
    ReadBack read = reader.read(Inputs.name(file), bytes);
    ObjectNode result = Shapes.readBack(read);
    if (posting != null) {
      keywords(result, Inputs.posting(posting), reader.text(Inputs.name(file), bytes));
    }
    if (json) {
      System.out.println(Shapes.line(result));
    } else {
      print(read);
    }
    return 0;
  }

  private static void keywords(ObjectNode result, Posting posting, String text) {
    Set<String> found = SkillTaxonomy.standard().with(posting.skills()).in(text);
    List<String> present = posting.skills().stream().filter(found::contains).toList();
    ObjectNode keywords = result.putObject("keywords");
    int all = posting.skills().size();
    keywords.put("percent", all == 0 ? 100.0 : Math.round(1000.0 * present.size() / all) / 10.0);
    Shapes.texts(keywords.putArray("present"), present);
    Shapes.texts(
        keywords.putArray("missing"),
        posting.skills().stream().filter(skill -> !found.contains(skill)).toList());
  }

  private static void print(ReadBack read) {
    System.out.printf(
        "%s | %s | %s%n", read.contact().name(), read.contact().email(), read.contact().phone());
    System.out.println("Headings: " + String.join(", ", read.headings()));
    for (ReadBack.FoundRole role : read.roles()) {
      System.out.printf(
          "%s | %s | %s | %d bullets%n",
          role.title(), role.employer(), role.dates(), role.bullets().size());
    }
    read.problems().forEach(one -> System.out.println("! " + one.kind() + ": " + one.detail()));
  }
}
