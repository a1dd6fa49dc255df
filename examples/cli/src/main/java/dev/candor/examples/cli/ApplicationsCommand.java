package dev.candor.examples.cli;

import dev.candor.core.application.ApplicationQuery;
import dev.candor.core.application.Applications;
import dev.candor.core.application.ItemChange;
import dev.candor.core.application.Move;
import dev.candor.core.application.Undo;
import dev.candor.core.error.NotFoundException;
import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationId;
import dev.candor.core.work.ApplicationState;
import dev.candor.core.work.FitTier;
import dev.candor.core.work.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The applications of a folder, and where each stands. */
@Command(
    name = "applications",
    mixinStandardHelpOptions = true,
    description =
        "Lists, shows and moves the applications of a folder; without a command, lists them.",
    subcommands = {
      ApplicationsCommand.Listed.class,
      ApplicationsCommand.Shown.class,
      ApplicationsCommand.Moved.class,
      ApplicationsCommand.Discarded.class,
      ApplicationsCommand.Undone.class
    })
final class ApplicationsCommand extends ApplicationsAction {

  ApplicationsCommand() {}

  @Override
  int act(Applications applications) {
    return list(applications.list(ApplicationQuery.all()));
  }

  /** Lists them. */
  @Command(name = "list", description = "Lists the applications, by id.")
  static final class Listed extends ApplicationsAction {
    @Option(
        names = "--state",
        paramLabel = "STATE",
        description = "Only those that are so, such as applied; given again, any of them.")
    private List<ApplicationState> states = new ArrayList<>();

    @Option(
        names = "--tier",
        paramLabel = "TIER",
        description = "Only those that fit so well: a, b, c, d or unscored.")
    private List<FitTier> tiers = new ArrayList<>();

    @Option(names = "--text", description = "Words of title, company or notes.")
    private String text = "";

    @Option(names = "--after", paramLabel = "ID", description = "Only those behind this one.")
    private @Nullable String after;

    @Option(names = "--limit", description = "Most listed: 1 to 1000, default 50.")
    private int limit = ApplicationQuery.DEFAULT_LIMIT;

    Listed() {}

    @Override
    int act(Applications applications) {
      return list(applications.list(query()));
    }

    private ApplicationQuery query() {
      ApplicationId last = after == null ? null : id(after);
      try {
        return ApplicationQuery.all()
            .in(Set.copyOf(states))
            .tiers(Set.copyOf(tiers))
            .text(text)
            .after(last)
            .atMost(limit);
      } catch (IllegalArgumentException e) {
        throw badUse(String.valueOf(e.getMessage()));
      }
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
      Application one =
          applications
              .get(id(id))
              .orElseThrow(
                  () -> new NotFoundException("application", id, "List them, or promote the job"));
      say(one.id() + "  " + one.state().code() + "  " + ApplicationShapes.title(one));
      one.journal().forEach(entry -> say("    " + line(entry)));
      end(ApplicationShapes.whole(one));
      return 0;
    }

    private static String line(JournalEntry entry) {
      String from = entry.from() == null ? "" : entry.from().code() + " -> ";
      String note = entry.note().isEmpty() ? "" : ": " + entry.note();
      return Shapes.second(entry.at()) + "  " + from + entry.to().code() + note;
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
      Move move = applications.move(id(id), to, note);
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
      return bulk(applications.discardAll(ids.stream().map(ApplicationsAction::id).toList(), note));
    }
  }

  /** Takes a change of several back. */
  @Command(name = "undo", description = "Takes back what promote or discard changed.")
  static final class Undone extends ApplicationsAction {
    @Parameters(paramLabel = "TOKEN", description = "As it was printed.")
    private String token = "";

    Undone() {}

    @Override
    int act(Applications applications) {
      Undo undo = applications.undo(Decisions.token(token));
      List<ItemChange> items = undo instanceof Undo.Undone done ? done.items() : List.of();
      String reason = undo instanceof Undo.Refused refused ? refused.reason() : "";
      items.forEach(item -> say(ApplicationShapes.line(item)));
      say(reason.isEmpty() ? "Taken back" : reason);
      end(ApplicationShapes.items(items).put("reason", reason));
      return reason.isEmpty() ? code(items) : Main.BAD_INPUT;
    }
  }
}
