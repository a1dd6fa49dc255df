package dev.candor.examples.cli;

import dev.candor.cv.lint.ProfileFinding;
import dev.candor.cv.lint.ProfileFinding.Severity;
import dev.candor.cv.lint.ProfileLint;
import dev.candor.cv.profile.read.ProfileReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks a master CV over: contradictions, figures without a source, skills that nothing shows. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what a master CV contradicts, which figures have no source, which skills nothing",
      "shows. Ends with 4 when something contradicts."
    })
final class ProfileLintCommand implements Callable<Integer> {

  @Option(names = "--profile", required = true, paramLabel = "FILE", description = "The master CV.")
  private Path profile = Path.of("");

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  ProfileLintCommand() {}

  @Override
  public Integer call() {
    List<ProfileFinding> findings =
        ProfileLint.create(Clock.systemUTC()).check(ProfileReader.read(profile));
    if (json) {
      ObjectNode result = Shapes.object();
      ArrayNode all = result.putArray("findings");
      findings.forEach(one -> write(all.addObject(), one));
      System.out.println(Shapes.line(result));
    } else {
      findings.forEach(one -> System.out.println(line(one)));
      System.out.println(findings.size() + (findings.size() == 1 ? " finding" : " findings"));
    }
    boolean contradicts =
        findings.stream().anyMatch(one -> one.severity() == Severity.CONTRADICTION);
    return contradicts ? Main.REFUSED : 0;
  }

  private static void write(ObjectNode json, ProfileFinding one) {
    json.put("kind", one.kind().code())
        .put("severity", one.severity().code())
        .put("where", one.where())
        .put("what", one.what())
        .put("next", one.next());
  }

  private static String line(ProfileFinding one) {
    return one.severity().code() + ": " + one.what() + " (" + one.where() + "). " + one.next();
  }
}
