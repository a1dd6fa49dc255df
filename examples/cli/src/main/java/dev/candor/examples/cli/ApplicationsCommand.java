package dev.candor.examples.cli;

import dev.candor.core.application.Applications;
import dev.candor.core.application.Move;
import dev.candor.core.error.NotFoundException;
import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationId;
import dev.candor.core.work.ApplicationState;
import dev.candor.core.work.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The applications of a folder, and where each stands. */
@Command(
    name = "applications",
    mixinStandardHelpOptions = true,
    description = "Lists, shows and moves the applications of a folder.",
    subcommands = {
      ApplicationsCommand.Listed.class,
      ApplicationsCommand.Shown.class,
      ApplicationsCommand.Moved.class,
      ApplicationsCommand.Discarded.class
    })
final class ApplicationsCommand extends ApplicationsAction {

  ApplicationsCommand() {}

  @Override
  int act(Applications applications) {
    return list(applications.list());
  }

  /** Lists them. */
  @Command(name = "list", description = "Lists the applications, by id.")
  static final class Listed extends ApplicationsAction {
    @Option(
        names = "--state",
        paramLabel = "STATE",
        description = "Only those that are so, such as applied; given again, any of them.")
    private List<ApplicationState> states = new ArrayList<>();

    Listed() {}

    @Override
    int act(Applications applications) {
      List<Application> found = new ArrayList<>(applications.list());
      found.removeIf(one -> !states.isEmpty() && !states.contains(one.state()));
      return list(found);
    }
  }

  /** Shows one with its journal. */
  @Command(name = "show", description = "Shows an application and its journal.")
  static final class Shown extends ApplicationsAction {
    @Parameters(paramLabel = "ID", description = "Its id.")
    private String id = "";

    Shown() {}

    @Override
    int act(Applications applications) {
      Application one = existing(applications, id);
      say(one.id() + "  " + one.state().code() + "  " + ApplicationShapes.title(one));
      one.journal().forEach(entry -> say("    " + line(entry)));
      end(ApplicationShapes.whole(one));
      return 0;
    }

    private static String line(JournalEntry entry) {
      String from = entry.from() == null ? "" : entry.from().code() + " -> ";
      String note = entry.note().isEmpty() ? "" : ": " + entry.note();
      return entry.at() + "  " + from + entry.to().code() + note;
    }
  }

  /** Moves one to another state. */
  @Command(name = "move", description = "Moves an application to another state.")
  static final class Moved extends ApplicationsAction {
    @Parameters(index = "0", paramLabel = "ID", description = "Its id.")
    private String id = "";

    @Parameters(
        index = "1",
        paramLabel = "STATE",
        description =
            "promoted, preparing, ready, applied, interviewing, offered, rejected, withdrawn or"
                + " discarded.")
    private ApplicationState to = ApplicationState.PROMOTED;

    @Option(names = "--note", description = "Why, for the journal.")
    private String note = "";

    Moved() {}

    @Override
    int act(Applications applications) {
      Move move = applications.move(existing(applications, id).id(), to, note);
      say(line(move));
      end(ApplicationShapes.move(move));
      return move instanceof Move.Moved ? 0 : Main.BAD_INPUT;
    }
  }

  /** Sets several aside. */
  @Command(name = "discard", description = "Sets applications aside that were not sent.")
  static final class Discarded extends ApplicationsAction {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "Their ids.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--note", description = "Why, for the journals.")
    private String note = "";

    Discarded() {}

    @Override
    int act(Applications applications) {
      ObjectNode result = Shapes.object();
      ArrayNode items = result.putArray("items");
      boolean all = true;
      for (String id : ids.stream().distinct().toList()) {
        try {
          ApplicationId known = existing(applications, id).id();
          Move move = applications.move(known, ApplicationState.DISCARDED, note);
          all &= move instanceof Move.Moved;
          say(line(move));
          items.add(ApplicationShapes.move(move).put("id", id));
        } catch (NotFoundException e) {
          all = false;
          say(id + ": there is no such application");
          items.addObject().put("id", id).put("moved", false).put("reason", e.getMessage());
        }
      }
      end(result);
      return all ? 0 : Main.BAD_INPUT;
    }
  }
}
