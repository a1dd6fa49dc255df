package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.Hiding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Hides jobs from later searches, or shows them again. */
@Command(mixinStandardHelpOptions = true)
abstract sealed class HidingCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "Ids of jobs, as search prints them.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  private HidingCommand() {}

  abstract boolean hides();

  /** Hides them. */
  @Command(name = "hide", description = "Hides jobs from every later search over the same folder.")
  static final class Hide extends HidingCommand {
    @Option(names = "--undo", description = "Shows them again, as unhide does.")
    private boolean undo;

    Hide() {}

    @Override
    boolean hides() {
      return !undo;
    }
  }

  /** Shows them again. */
  @Command(name = "unhide", description = "Shows hidden jobs again.")
  static final class Unhide extends HidingCommand {
    Unhide() {}

    @Override
    boolean hides() {
      return false;
    }
  }

  @Override
  public Integer call() {
    List<JobId> jobs = Decisions.ids(ids);
    try (Candor candor = Decisions.open(runtime, spec)) {
      Hiding done = candor.index().hide(jobs, hides());
      if (json) {
        System.out.println(Shapes.line(shape(done)));
      } else {
        print(done);
      }
      return done.unknown().isEmpty() ? 0 : Main.BAD_INPUT;
    }
  }

  private static void print(Hiding done) {
    String now = done.hidden() ? "hidden" : "shown";
    done.changed().forEach(id -> System.out.println(id + ": " + now));
    done.unchanged().forEach(id -> System.out.println(id + ": " + now + " already"));
    done.unknown().forEach(id -> System.out.println(id + ": there is no such job in this folder"));
  }

  private static ObjectNode shape(Hiding done) {
    ObjectNode json = Shapes.object().put("hidden", done.hidden());
    Shapes.texts(json.putArray("changed"), done.changed().stream().map(JobId::value).toList());
    Shapes.texts(json.putArray("unchanged"), done.unchanged().stream().map(JobId::value).toList());
    Shapes.texts(json.putArray("unknown"), done.unknown().stream().map(JobId::value).toList());
    return json;
  }
}
