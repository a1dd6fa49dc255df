package dev.candor.examples.cli;

import dev.candor.cv.posting.Conditions;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Statement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what a posting says. */
@Command(
    name = "structure",
    mixinStandardHelpOptions = true,
    description =
        "Reads a posting (text, Markdown or HTML): sections, requirements, duties, conditions,"
            + " pay.")
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
    say("pain point", read.duties().painPoints());
    say("success", read.duties().successMetrics());
    say(read.conditions());
    if (read.title().isEmpty()) {
      System.out.println("! no_title: " + Shapes.NO_TITLE);
    }
    read.findings().forEach(one -> System.out.println("! " + one.kind() + ": " + one.detail()));
    return 0;
  }

  private static void say(Conditions conditions) {
    Conditions.Education education = conditions.education();
    if (education != null) {
      System.out.println(
          "  education: "
              + education.least().code()
              + (education.required() ? "" : " (or experience, or wished for)"));
    }
    conditions
        .languages()
        .forEach(one -> System.out.println("  language: " + one.language() + " " + one.level()));
    if (conditions.sponsorship() != Conditions.Sponsorship.UNSPECIFIED) {
      System.out.println("  visa sponsorship: " + conditions.sponsorship().code());
    }
    Statement clearance = conditions.clearance();
    if (clearance != null) {
      System.out.println("  clearance: " + clearance.text());
    }
  }

  private static void say(String kind, List<Statement> statements) {
    statements.forEach(one -> System.out.println("  " + kind + ": " + one.text()));
  }
}
