package dev.candor.cv.profile.read;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.internal.json.TreeSchema;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads JSON Resume: checks it against the schema, makes a profile, keeps the rest. One use. */
final class JsonResume {

  static final String BASICS = "basics";
  static final Set<String> KNOWN = known();

  private static final Set<String> WITHOUT_NOTE = Set.of("$schema", "meta");
  private static final int MAX_PROBLEMS = 5;
  private static final TreeSchema SCHEMA = TreeSchema.of(resource());

  private final Notes notes = new Notes();
  private final Ids ids = new Ids();
  private final Kept kept = new Kept();

  /** Whether a JSON object is meant to be a resume of this form. */
  static boolean looksLike(Map<?, ?> object) {
    return object.containsKey(BASICS) || object.keySet().stream().anyMatch(KNOWN::contains);
  }

  ImportedProfile read(String name, Map<?, ?> object) {
    Map<String, Object> resume = new Tolerance(notes).applyTo(object);
    check(name, resume);
    Basics basics = basics(name, Entry.of(resume.get(BASICS)));
    Entry in = new Entry(resume);
    List<Role> roles = new ArrayList<>(section(in, Forms.WORK));
    roles.addAll(section(in, Forms.VOLUNTEER));
    roles.addAll(section(in, Forms.PROJECTS));
    Profile.Builder profile =
        Profile.builder(basics.contact())
            .summary(basics.summary())
            .yearsExperience(basics.yearsExperience())
            .regions(basics.regions())
            .stars(basics.stars())
            .roles(roles)
            .education(section(in, Forms.EDUCATION));
    List<Credential> credentials = new ArrayList<>(section(in, Forms.CERTIFICATES));
    credentials.addAll(section(in, Forms.AWARDS));
    credentials.addAll(section(in, Forms.PUBLICATIONS));
    profile
        .credentials(credentials)
        .skills(section(in, Forms.SKILLS))
        .languages(section(in, Forms.LANGUAGES));
    keepOthers(resume);
    return new ImportedProfile(
        profile.extras(kept.extras()).build(), ProfileFormat.JSON_RESUME, notes.all());
  }

  private static void check(String name, Map<String, Object> resume) {
    List<TreeSchema.Problem> problems = SCHEMA.problems(resume);
    if (problems.isEmpty()) {
      return;
    }
    String all =
        problems.stream()
            .limit(MAX_PROBLEMS)
            .map(problem -> "'" + problem.path() + "' " + problem.happened())
            .collect(Collectors.joining(", "));
    int more = problems.size() - MAX_PROBLEMS;
    throw new InvalidInputException(
        name,
        "In '" + name + "' " + all + (more > 0 ? ", and " + more + " more" : ""),
        "Write it as the JSON Resume schema asks: text in quotes, dates as 2014, 2014-06 or"
            + " 2014-06-29",
        null);
  }

  private Basics basics(String name, Entry in) {
    Basics.Form form = new Basics.Form();
    if (!form.holds(in)) {
      throw new InvalidInputException(
          name,
          "In '" + name + "' 'basics.name' is blank",
          "Write the candidate's full name there",
          null);
    }
    Basics basics = form.read(in, BASICS);
    String email = basics.contact().email();
    if (!email.isEmpty() && !email.matches("\\S+@\\S+\\.\\S+")) {
      notes.doubtful("basics.email", "it does not look like an e-mail address");
    }
    Map<String, Object> rest = form.rest(in, basics, ids);
    if (!rest.isEmpty()) {
      kept.put(BASICS, rest);
      noteRest(form, BASICS, in, rest);
    }
    return basics;
  }

  private <T> List<T> section(Entry resume, Forms.Section<T> section) {
    EntryForm<T> form = section.form();
    List<T> values = new ArrayList<>();
    List<String> order = new ArrayList<>();
    List<Entry> entries = resume.entries(section.name());
    Set<Entry> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry in = entries.get(i);
      String path = section.name() + "[" + i + "]";
      if (!form.holds(in)) {
        notes.kept(path, "it has no name, so that nothing can refer to it");
        kept.unread(section.name(), in.members());
      } else if (!seen.add(in)) {
        notes.leftOut(path, "it repeats an entry above");
      } else {
        T value = value(form, in, path);
        values.add(value);
        order.add(form.idOf(value));
      }
    }
    return sorted(section, values, order, resume.has(section.name()));
  }

  private <T> T value(EntryForm<T> form, Entry in, String path) {
    String id = form.freeId(in, ids);
    T value = form.read(in, id);
    Map<String, Object> rest = form.rest(in, value, ids);
    noteId(form, in, path, id);
    if (Dates.endsBeforeItStarts(in.date("startDate"), in.date("endDate"))) {
      notes.doubtful(path, "it ends before it starts, so that neither date is used");
    }
    if (new HashSet<>(in.lines("highlights")).size() < in.lines("highlights").size()) {
      notes.doubtful(path + ".highlights", "one is repeated, and used once");
    }
    ids.take(id);
    kept.put(form.section(), id, rest);
    noteRest(form, form.section() + "[*]", in, rest);
    return value;
  }

  private void noteId(EntryForm<?> form, Entry in, String path, String id) {
    String declared = form.declaredId(in);
    if (!declared.isEmpty() && !id.equals(declared)) {
      notes.doubtful(path + ".id", "another entry has the same id; this one's is longer");
    } else if (declared.isEmpty() && in.has(EntryForm.ID) && form instanceof RoleForm) {
      notes.doubtful(
          path + ".id",
          "an id is letters, digits, '.', '-', '_', ':' and '@', at most 100; another is given");
    } else if (declared.isEmpty() && !id.equals(form.idOf(in))) {
      notes.doubtful(path, "another entry has the same name and start");
    }
  }

  private <T> List<T> sorted(
      Forms.Section<T> section, List<T> values, List<String> order, boolean present) {
    if (present && values.isEmpty()) {
      kept.empty(section.name());
    }
    if (!present || section.dates() == null) {
      return values;
    }
    List<T> sorted = Dates.mostRecentFirst(values, section.dates());
    if (!sorted.equals(values)) {
      notes.readAs(section.name(), "it was not in order, and was read with the most recent first");
      kept.order(section.name(), order);
    }
    return sorted;
  }

  private void noteRest(EntryForm<?> form, String path, Entry in, Map<String, Object> rest) {
    Set<String> own =
        form instanceof RoleForm ? Set.of(EntryForm.MORE, EntryForm.ID) : Set.of(EntryForm.MORE);
    for (Map.Entry<String, Object> member : rest.entrySet()) {
      boolean blank = member.getValue() instanceof String text && text.isBlank();
      boolean empty = member.getValue() instanceof List<?> list && list.isEmpty();
      if (!blank && !empty && !own.contains(member.getKey())) {
        if (in.date(member.getKey()) != null) {
          notes.kept("dates", "a profile holds years and months; the days are kept beside");
        } else {
          notes.kept(path + "." + member.getKey(), "not all of it has a place; it is kept");
        }
      }
    }
  }

  private void keepOthers(Map<String, Object> resume) {
    resume.forEach(
        (name, value) -> {
          boolean ours = name.equals(BASICS) || isSection(name) || name.equals(EntryForm.MORE);
          if (!ours) {
            kept.put(name, value);
            if (!WITHOUT_NOTE.contains(name)) {
              notes.kept(name, "it has no place in a profile; it is kept");
            }
          }
        });
  }

  private static boolean isSection(String name) {
    return Forms.ALL.stream().anyMatch(section -> section.name().equals(name));
  }

  private static Set<String> known() {
    Set<String> known = new HashSet<>(Set.of(BASICS, "interests", "references"));
    Forms.ALL.forEach(section -> known.add(section.name()));
    return Set.copyOf(known);
  }

  private static String resource() {
    try (InputStream in = JsonResume.class.getResourceAsStream("json-resume.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks json-resume.schema.json");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read json-resume.schema.json from the jar", e);
    }
  }
}
