package dev.candor.examples.cli;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.read.ImportNote;
import dev.candor.cv.profile.read.ImportedProfile;
import dev.candor.cv.profile.read.ImportedStars;
import dev.candor.cv.profile.read.JsonResumeWriter;
import dev.candor.cv.profile.read.ProfileReader;
import dev.candor.cv.profile.read.StarReader;
import dev.candor.cv.profile.read.StarRoles;
import dev.candor.cv.profile.read.UnreadText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a master CV and says what it holds, under which ids, and what was not understood. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Reads a master CV and prints its roles with the ids that verify takes, the ids of all other",
      "facts, what was not understood, and notes. Of a PDF, a Word file or plain text it says how",
      "sure each field is."
    })
final class ProfileImportCommand implements Callable<Integer> {

  @Option(names = "--profile", required = true, paramLabel = "FILE", description = "The master CV.")
  private Path profile = Path.of("");

  @Option(
      names = "--star",
      paramLabel = "FILE",
      description = "STAR records in text to add; given again, of each.")
  private List<Path> stars = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes the profile there as JSON Resume.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  ProfileImportCommand() {}

  @Override
  public Integer call() {
    ImportedProfile imported = withStars(ProfileReader.importFrom(profile));
    if (out != null) {
      write(out, JsonResumeWriter.write(imported.profile()));
    }
    if (json) {
      System.out.println(Shapes.line(shape(imported)));
    } else {
      print(imported);
    }
    return 0;
  }

  private ImportedProfile withStars(ImportedProfile imported) {
    ImportedProfile all = imported;
    for (Path file : stars) {
      ImportedStars read = StarReader.importFrom(file);
      List<ImportNote> notes = new ArrayList<>(all.notes());
      notes.addAll(read.notes());
      List<UnreadText> unread = new ArrayList<>(all.unread());
      unread.addAll(read.unread());
      Profile profile = StarRoles.add(all.profile(), read.records());
      all = new ImportedProfile(profile, all.format(), notes, all.fields(), unread);
    }
    return all;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new InvalidInputException(
          Inputs.name(file), "'" + file + "' cannot be written", "Name another file", e);
    }
  }

  private static void print(ImportedProfile imported) {
    Profile profile = imported.profile();
    System.out.println(profile.contact().name() + ", " + code(imported.format()));
    profile.roles().forEach(role -> System.out.println("  " + oneLine(role)));
    System.out.printf(
        "%d roles, %d achievements, %d courses of study, %d credentials, %d groups of skills, %d"
            + " languages%n",
        profile.roles().size(),
        profile.roles().stream().mapToInt(role -> role.achievements().size()).sum(),
        profile.education().size(),
        profile.credentials().size(),
        profile.skills().size(),
        profile.languages().size());
    ReadShapes.lines(imported).forEach(System.out::println);
    ImportNotes.lines(imported.notes()).forEach(line -> System.out.println("note: " + line));
  }

  /** A role as a person tells it from others, its id first. */
  static String oneLine(Role role) {
    String held = role.title().isEmpty() ? role.employer() : role.title() + ", " + role.employer();
    return role.id() + " (" + held + ")";
  }

  private static ObjectNode shape(ImportedProfile imported) {
    Profile profile = imported.profile();
    ObjectNode json =
        Shapes.object()
            .put("format", code(imported.format()))
            .put("name", profile.contact().name())
            .put("yearsExperience", profile.yearsExperience());
    ArrayNode roles = json.putArray("roles");
    profile.roles().forEach(role -> roles.add(role(role)));
    ArrayNode facts = json.putArray("facts");
    profile
        .education()
        .forEach(one -> fact(facts, "education", one.id().value(), one.institution()));
    profile
        .credentials()
        .forEach(one -> fact(facts, code(one.kind()), one.id().value(), one.name()));
    profile.skills().forEach(one -> fact(facts, "skill", one.id().value(), one.name()));
    profile.languages().forEach(one -> fact(facts, "language", one.id().value(), one.name()));
    json.set("notUnderstood", Shapes.read(profile.extras()));
    ReadShapes.write(json, imported);
    ImportNotes.write(json.putArray("notes"), imported.notes());
    return json;
  }

  private static ObjectNode role(Role role) {
    DateRange dates = role.dates();
    ObjectNode json =
        Shapes.object()
            .put("id", role.id())
            .put("employer", role.employer())
            .put("title", role.title())
            .put("kind", code(role.kind()))
            .put("start", text(dates.start()))
            .put("end", text(dates.end()))
            .put("current", dates.current());
    ArrayNode achievements = json.putArray("achievements");
    role.achievements()
        .forEach(
            one -> achievements.addObject().put("id", one.id().value()).put("text", one.text()));
    return json;
  }

  private static void fact(ArrayNode facts, String kind, String id, String name) {
    facts.addObject().put("id", id).put("kind", kind).put("name", name);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
