package dev.candor.examples.cli;

import dev.candor.cv.posting.Posting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what a posting says. */
@Command(
    name = "structure",
    mixinStandardHelpOptions = true,
    description = "Reads a posting (text, Markdown or HTML): sections, requirements, years, pay.")
final class StructureCommand implements Callable<Integer> {

  @Option(names = "--posting", required = true, paramLabel = "FILE", description = "The posting.")
  private Path posting = Path.of("");

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  StructureCommand() {}

  @Override
  public Integer call() {
    byte[] bytes = Inputs.bytes(posting);
    Posting read = Inputs.posting(posting);
    if (json) {
      boolean asGiven = read.text().equals(new String(bytes, StandardCharsets.UTF_8));
      System.out.println(Shapes.line(Shapes.posting(read, !asGiven)));
      return 0;
    }
    System.out.printf(
        "%s | %s | %s | %s | %s%n",
        read.title(),
        read.company(),
        read.roleCategory().code(),
        read.seniority().code(),
        read.workMode().code());
    read.sections()
        .forEach(one -> System.out.println(one.kind().code() + ": " + one.header().strip()));
    read.requirements()
        .forEach(one -> System.out.println("  " + one.kind().code() + ": " + one.text()));
    if (read.title().isEmpty()) {
      System.out.println("! no_title: " + Shapes.NO_TITLE);
    }
    read.findings().forEach(one -> System.out.println("! " + one.kind() + ": " + one.detail()));
    return 0;
  }
}
