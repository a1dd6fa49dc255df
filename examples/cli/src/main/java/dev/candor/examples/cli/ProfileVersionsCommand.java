package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.archive.ProfileArchive;
import dev.candor.cv.archive.ProfileChange;
import dev.candor.cv.archive.ProfileVersion;
import dev.candor.cv.archive.SaveOutcome;
import dev.candor.cv.profile.read.JsonResumeWriter;
import dev.candor.cv.profile.read.ProfileReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The versions of a master CV in a folder. */
@Command(
    name = "versions",
    mixinStandardHelpOptions = true,
    description = "Lists the versions of a master CV, the newest first.",
    subcommands = {
      ProfileVersionsCommand.Save.class,
      ProfileVersionsCommand.Show.class,
      ProfileVersionsCommand.Diff.class,
      ProfileVersionsCommand.Restore.class
    })
final class ProfileVersionsCommand implements Callable<Integer> {

  private static final int MOST = 1_000;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private Kept kept = new Kept();

  ProfileVersionsCommand() {}

  /** Where versions are kept, and how they are told. */
  static final class Kept {
    @Mixin private RuntimeOptions runtime = new RuntimeOptions();

    @Option(
        names = "--id",
        paramLabel = "ID",
        description = "Which profile, where there are several; by default me.")
    private String id = "me";

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    Kept() {}

    private Candor open(@Nullable CommandSpec spec) {
      return Decisions.open(runtime, spec);
    }

    private void print(ObjectNode result, List<String> lines) {
      if (json) {
        System.out.println(Shapes.line(result));
      } else {
        lines.forEach(System.out::println);
      }
    }

    private int tell(SaveOutcome outcome) {
      ObjectNode result = Shapes.object();
      String line;
      int code = 0;
      if (outcome instanceof SaveOutcome.Saved saved) {
        result.put("saved", true).set("version", shape(saved.version()));
        line = "Saved: " + line(saved.version());
      } else if (outcome instanceof SaveOutcome.Unchanged same) {
        result.put("saved", false).set("version", shape(same.version()));
        line = "Nothing changed since version " + same.version().number();
      } else {
        SaveOutcome.Stale stale = (SaveOutcome.Stale) outcome;
        ProfileVersion newest = stale.newest();
        long number = newest == null ? 0 : newest.number();
        result.put("saved", false).put("newest", number);
        ArrayNode since = result.putArray("since");
        stale.since().forEach(one -> write(since.addObject(), one));
        line =
            "Not saved: the newest version is "
                + number
                + ", which "
                + ProfileChange.summary(stale.since())
                + "; look at it, and save on top of it";
        code = Main.BAD_INPUT;
      }
      print(result, List.of(line));
      return code;
    }
  }

  private static ProfileArchive archive(Candor candor) {
    return new ProfileArchive(candor.documents(), Clock.systemUTC());
  }

  private static ObjectNode shape(ProfileVersion version) {
    return Shapes.object()
        .put("number", version.number())
        .put("savedAt", version.savedAt().toString())
        .put("author", version.author())
        .put("summary", version.summary());
  }

  private static void write(ObjectNode json, ProfileChange one) {
    json.put("kind", one.kind().code())
        .put("path", one.path())
        .put("before", one.before())
        .put("after", one.after());
  }

  private static String line(ProfileVersion version) {
    return "version %d, %s by %s: %s"
        .formatted(
            version.number(),
            Shapes.second(version.savedAt()),
            version.author(),
            version.summary());
  }

  @Override
  public Integer call() {
    try (Candor candor = kept.open(spec)) {
      List<ProfileVersion> versions = archive(candor).history(kept.id, MOST);
      ObjectNode result = Shapes.object();
      ArrayNode all = result.putArray("versions");
      versions.forEach(one -> all.add(shape(one)));
      kept.print(result, versions.stream().map(ProfileVersionsCommand::line).toList());
      return 0;
    }
  }

  /** Saves a master CV as a version. */
  @Command(
      name = "save",
      mixinStandardHelpOptions = true,
      description = "Saves a master CV as a new version; what was edited keeps its ids.")
  static final class Save implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private Kept kept = new Kept();

    @Option(
        names = "--profile",
        required = true,
        paramLabel = "FILE",
        description = "The master CV.")
    private Path profile = Path.of("");

    @Option(names = "--author", paramLabel = "NAME", description = "Who saves; by default user.")
    private String author = "user";

    @Option(
        names = "--on",
        paramLabel = "NUMBER",
        description = "The version it was made from; by default the newest.")
    private @Nullable Long on;

    Save() {}

    @Override
    public Integer call() {
      try (Candor candor = kept.open(spec)) {
        ProfileArchive archive = archive(candor);
        long expected = on == null ? newest(archive, kept.id) : on;
        return kept.tell(archive.save(kept.id, ProfileReader.read(profile), author, expected));
      }
    }
  }

  private static long newest(ProfileArchive archive, String id) {
    return archive.newest(id).map(ProfileVersion::number).orElse(0L);
  }

  /** Prints a version. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Prints a version as JSON Resume.")
  static final class Show implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private Kept kept = new Kept();

    @Parameters(paramLabel = "NUMBER", description = "Which version.")
    private long number;

    Show() {}

    @Override
    public Integer call() {
      try (Candor candor = kept.open(spec)) {
        ProfileVersion version =
            archive(candor)
                .version(kept.id, number)
                .orElseThrow(
                    () ->
                        new InvalidInputException(
                            kept.id,
                            "There is no version " + number,
                            "Name one that profile versions lists",
                            null));
        System.out.println(JsonResumeWriter.write(version.profile()));
        return 0;
      }
    }
  }

  /** Compares two versions. */
  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      description = "Tells what changed from one version to another.")
  static final class Diff implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private Kept kept = new Kept();

    @Parameters(index = "0", paramLabel = "FROM", description = "The older version.")
    private long from;

    @Parameters(index = "1", paramLabel = "TO", description = "The newer version.")
    private long to;

    Diff() {}

    @Override
    public Integer call() {
      try (Candor candor = kept.open(spec)) {
        List<ProfileChange> changes = archive(candor).diff(kept.id, from, to);
        ObjectNode result = Shapes.object().put("summary", ProfileChange.summary(changes));
        ArrayNode all = result.putArray("changes");
        changes.forEach(one -> write(all.addObject(), one));
        kept.print(result, changes.stream().map(Diff::line).toList());
        return 0;
      }
    }

    private static String line(ProfileChange one) {
      return switch (one.kind()) {
        case ADDED -> "+ " + one.path() + ": " + one.after();
        case REMOVED -> "- " + one.path() + ": " + one.before();
        case CHANGED, REORDERED -> "~ " + one.path() + ": " + one.before() + " -> " + one.after();
      };
    }
  }

  /** Brings a version back. */
  @Command(
      name = "restore",
      mixinStandardHelpOptions = true,
      description = "Brings a version back, as a new one.")
  static final class Restore implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private Kept kept = new Kept();

    @Parameters(paramLabel = "NUMBER", description = "Which version.")
    private long number;

    @Option(names = "--author", paramLabel = "NAME", description = "Who does it; by default user.")
    private String author = "user";

    Restore() {}

    @Override
    public Integer call() {
      try (Candor candor = kept.open(spec)) {
        ProfileArchive archive = archive(candor);
        return kept.tell(archive.restore(kept.id, number, author, newest(archive, kept.id)));
      }
    }
  }
}
