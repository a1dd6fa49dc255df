package dev.candor.cv.profile.read;

import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillSet;
import java.util.List;
import java.util.Map;

/**
 * Work, volunteering and projects. A project's name stands as the employer, its roles as the title,
 * its keywords as skills.
 */
final class RoleForm extends EntryForm<Role> {

  private final Role.Kind kind;
  private final String employer;

  private RoleForm(String section, Role.Kind kind, String employer) {
    super(section);
    this.kind = kind;
    this.employer = employer;
  }

  static RoleForm of(Role.Kind kind) {
    return switch (kind) {
      case WORK -> new RoleForm("work", kind, "name");
      case VOLUNTEER -> new RoleForm("volunteer", kind, "organization");
      case PROJECT -> new RoleForm("projects", kind, "name");
    };
  }

  private boolean isProject() {
    return kind == Role.Kind.PROJECT;
  }

  @Override
  boolean holds(Entry in) {
    return !employer(in).isEmpty();
  }

  /** Whoever works with a file refers to its roles, so that a role has the id they gave it. */
  @Override
  String declaredId(Entry in) {
    String declared = super.declaredId(in);
    return declared.isEmpty() && Ids.isId(in.word(ID)) ? in.word(ID) : declared;
  }

  @Override
  String idOf(Entry in) {
    PartialDate start = dates(in).start();
    return Ids.slug(employer(in), title(in), start == null ? "" : start.toString());
  }

  @Override
  String idOf(Role role) {
    return role.id();
  }

  @Override
  Role read(Entry in, String id) {
    Entry more = in.entry(MORE);
    List<String> hard = isProject() ? in.lines("keywords") : more.lines("hard");
    return Role.builder(id, employer(in))
        .title(title(in))
        .kind(kind)
        .place(kind == Role.Kind.WORK ? in.line("location") : more.line("place"))
        .dates(dates(in))
        .summary(in.text(isProject() ? "description" : "summary"))
        .achievements(Achievements.read(in.lines("highlights"), more.entries("achievements"), id))
        .skills(new SkillSet(hard, more.lines("soft")))
        .maxBullets(more.number("maxBullets"))
        .stage(more.line("stage"))
        .industry(more.line("industry"))
        .teamSize(more.word("teamSize"))
        .build();
  }

  /** The form before 1.0 called the employer a company. */
  private String employer(Entry in) {
    String name = in.line(employer);
    return name.isEmpty() && kind == Role.Kind.WORK ? in.line("company") : name;
  }

  private String title(Entry in) {
    return isProject() ? String.join(", ", in.lines("roles")) : in.line("position");
  }

  /** What started and has no end goes on, but for projects, whose end is often left out. */
  private DateRange dates(Entry in) {
    PartialDate start = in.date("startDate");
    PartialDate end = in.date("endDate");
    Boolean declared = in.entry(MORE).flag("current");
    boolean current = declared != null ? declared : !isProject() && start != null;
    return Dates.range(start, end, current && end == null);
  }

  @Override
  Map<String, Object> plain(Role role) {
    Members members = new Members().put(employer, role.employer());
    if (isProject()) {
      members
          .put("description", role.summary())
          .put("highlights", Achievements.highlights(role.achievements()))
          .put("keywords", role.skills().hard())
          .put("startDate", role.dates().start())
          .put("endDate", role.dates().end())
          .put("roles", role.title().isEmpty() ? List.of() : List.of(role.title()));
    } else {
      members
          .put("location", kind == Role.Kind.WORK ? role.place() : "")
          .put("position", role.title())
          .put("startDate", role.dates().start())
          .put("endDate", role.dates().end())
          .put("summary", role.summary())
          .put("highlights", Achievements.highlights(role.achievements()));
    }
    return members.map();
  }

  @Override
  Map<String, Object> more(Role role) {
    return new Members()
        .put("id", role.id())
        .put("place", kind == Role.Kind.WORK ? "" : role.place())
        .put("current", role.dates().current())
        .put("achievements", Achievements.beside(role.achievements()))
        .put("hard", isProject() ? List.of() : role.skills().hard())
        .put("soft", role.skills().soft())
        .put("maxBullets", role.maxBullets())
        .put("stage", role.stage())
        .put("industry", role.industry())
        .put("teamSize", role.teamSize())
        .map();
  }
}
