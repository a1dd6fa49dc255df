package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.application.ApplicationPage;
import dev.candor.core.application.Applications;
import dev.candor.core.application.BulkChange;
import dev.candor.core.application.ItemChange;
import dev.candor.core.application.Move;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

  final int list(ApplicationPage page) {
    List<Application> found = page.applications();
    ObjectNode result = Shapes.object();
    ArrayNode all = result.putArray("applications");
    for (Application one : found) {
      all.add(ApplicationShapes.brief(one));
      String score = one.score() == null ? "" : "  " + one.score() + " (" + one.tier() + ")";
      say(one.id() + "  " + one.state().code() + score + "  " + ApplicationShapes.title(one));
    }
    say(found.size() + (found.size() == 1 ? " application" : " applications"));
    if (page.next() != null) {
      say("More: --after " + page.next());
    }
    end(result.put("next", Shapes.text(page.next())));
    return 0;
  }

  /** What became of each, and how all is taken back. */
  final int bulk(BulkChange change) {
    change.items().forEach(item -> say(ApplicationShapes.line(item)));
    if (change.undo() != null && change.undoUntil() != null) {
      say("Until " + Shapes.second(change.undoUntil()) + ": applications undo " + change.undo());
    }
    end(
        ApplicationShapes.items(change.items())
            .put("undo", Shapes.text(change.undo()))
            .put("undoUntil", Shapes.text(change.undoUntil())));
    return code(change.items());
  }

  /** Fine when every item is so now; a conflict or a broken store is worth another try. */
  static int code(List<ItemChange> items) {
    int code = 0;
    for (ItemChange item : items) {
      switch (item.status()) {
        case CHANGED, UNCHANGED -> {}
        case CONFLICT, FAILED -> code = Math.max(code, Main.FAILED);
        case REFUSED, NOT_FOUND -> code = Math.max(code, Main.BAD_INPUT);
      }
    }
    return code;
  }

  /** An option of this command is wrong. */
  final ParameterException badUse(String what) {
    return Main.badUse(spec, what);
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

  static ApplicationId id(String text) {
    try {
      return new ApplicationId(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          "id", String.valueOf(e.getMessage()), "Give ids as list prints them", e);
    }
  }

  static String line(Move move) {
    Application one = move.application();
    return one.id()
        + ": "
        + (move instanceof Move.Refused refused ? refused.reason() : one.state().code());
  }
}
