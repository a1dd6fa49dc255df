package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.application.Applications;
import dev.candor.core.application.Move;
import dev.candor.core.error.NotFoundException;
import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is done with the applications of a folder, told in lines or as one JSON object. */
@Command(mixinStandardHelpOptions = true)
abstract class ApplicationsAction implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  /** Does it, and gives the exit code. */
  abstract int act(Applications applications);

  @Override
  public final Integer call() {
    try (Candor candor = Decisions.open(runtime, spec)) {
      return act(candor.applications());
    }
  }

  final int list(List<Application> found) {
    ObjectNode result = Shapes.object();
    ArrayNode all = result.putArray("applications");
    for (Application one : found) {
      all.add(ApplicationShapes.brief(one));
      say(one.id() + "  " + one.state().code() + "  " + ApplicationShapes.title(one));
    }
    say(found.size() + (found.size() == 1 ? " application" : " applications"));
    end(result);
    return 0;
  }

  /** One line for a person. */
  final void say(String line) {
    if (!json) {
      System.out.println(line);
    }
  }

  /** The same for a script. */
  final void end(ObjectNode result) {
    if (json) {
      System.out.println(Shapes.line(result));
    }
  }

  static Application existing(Applications applications, String id) {
    String advice = "List the applications, or promote the job";
    if (id.isBlank()) {
      throw new NotFoundException("application", id, advice);
    }
    return applications
        .get(new ApplicationId(id))
        .orElseThrow(() -> new NotFoundException("application", id, advice));
  }

  static String line(Move move) {
    Application one = move.application();
    return one.id()
        + ": "
        + (move instanceof Move.Refused refused ? refused.reason() : one.state().code());
  }
}
