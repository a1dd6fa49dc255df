package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.cv.CvJson;
import dev.candor.cv.CvStudio;
import dev.candor.cv.profile.read.ProfileReader;
import dev.candor.cv.report.Fit;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how a profile fits a posting. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = "Scores how a master CV fits a posting, and says why.")
final class MatchCommand implements Callable<Integer> {

  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(names = "--profile", required = true, paramLabel = "FILE", description = "The master CV.")
  private Path profile = Path.of("");

  @Option(names = "--posting", required = true, paramLabel = "FILE", description = "The posting.")
  private Path posting = Path.of("");

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  MatchCommand() {}

  @Override
  public Integer call() {
    try (Candor candor = runtime.builder().build()) {
      CvStudio studio = CvStudio.create(candor, ProfileReader.read(profile));
      Fit fit = studio.match(Inputs.posting(posting));
      if (json) {
        System.out.println(CvJson.write(fit));
      } else {
        System.out.println("Score " + fit.score() + " of 100");
        fit.factors()
            .forEach(
                one ->
                    System.out.printf(
                        "  %-24s %5.1f  (weight %.2f)%n", one.name(), one.score(), one.weight()));
        System.out.println("Covered: " + String.join(", ", fit.covered()));
        System.out.println("Gaps: " + String.join(", ", fit.gaps()));
      }
      return 0;
    }
  }
}
