package dev.candor.cv.profile.read;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.text.Sanitizer;
import dev.candor.cv.internal.json.Tree;
import dev.candor.cv.internal.page.FileText;
import dev.candor.cv.internal.page.Line;
import dev.candor.cv.internal.page.PageFile;
import dev.candor.cv.internal.resume.Cell;
import dev.candor.cv.internal.resume.FoundName;
import dev.candor.cv.internal.resume.ResumePage;
import dev.candor.cv.internal.resume.ResumePage.Section;
import dev.candor.cv.internal.resume.SectionKind;
import dev.candor.cv.profile.Confidence;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.profile.SpokenLanguage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A finished CV as a profile: nothing on it is guessed at. What is in the profile stands on the
 * page; what on the page is not in the profile is told, and kept in the extras. One use.
 */
final class PageCv {

  private static final String EXTRAS = "page";
  private static final int MAX_LINES = 5_000;
  private static final int MAX_LENGTH = 20_000;

  /** As good a separator as a longer gap, and no work for patterns. */
  private static final String GAP = "        ";

  private static final Pattern WIDE = Pattern.compile("\\s{" + GAP.length() + ",}");

  private final Ids ids = new Ids();
  private final Notes notes = new Notes();
  private final PageLines lines;
  private final PageContact contact;
  private final StringBuilder summary = new StringBuilder();
  private final List<Found.Part> summaryParts = new ArrayList<>();
  private final List<Found<Role>> roles = new ArrayList<>();
  private final List<Found<Education>> education = new ArrayList<>();
  private final List<Found<Credential>> credentials = new ArrayList<>();
  private final List<Found<SkillGroup>> skills = new ArrayList<>();
  private final List<Found<SpokenLanguage>> languages = new ArrayList<>();

  private PageCv(PageLines lines, FoundName name) {
    this.lines = lines;
    this.contact = new PageContact(name);
  }

  /** Whether a text is laid out as a CV: a section of it is known by name. */
  static boolean looksLike(String name, byte[] content) {
    return ResumePage.of(lines(PageFile.read(name, content).readings().get(0))).sections().stream()
        .anyMatch(
            section -> section.kind() != SectionKind.TOP && section.kind() != SectionKind.OTHER);
  }

  /**
   * Reads a file, in the order of its lines that makes most sense.
   *
   * @throws InvalidInputException when it cannot be read, has no text, is too long, or does not
   *     show the candidate's name
   */
  static ImportedProfile read(String name, byte[] content) {
    FileText file = PageFile.read(name, content);
    if (file.readings().get(0).isEmpty()) {
      String why = file.problems().isEmpty() ? "it is empty" : file.problems().get(0).detail();
      throw new InvalidInputException(name, "'" + name + "' has no text to read", why, null);
    }
    PageFile.Kind kind = PageFile.kindOf(content);
    ImportedProfile best = null;
    for (List<Line> reading : file.readings()) {
      ImportedProfile read = read(name, kind, lines(reading));
      best = best == null || sense(read) > sense(best) ? read : best;
    }
    if (best == null) {
      throw new IllegalStateException("a file has at least one reading");
    }
    return best;
  }

  /** Without hidden characters. */
  private static List<Line> lines(List<Line> written) {
    return written.stream()
        .map(line -> line.withText(clean(line.text())))
        .filter(line -> !line.text().isEmpty())
        .toList();
  }

  private static String clean(String text) {
    return WIDE.matcher(Sanitizer.clean(text).text()).replaceAll(GAP).strip();
  }

  private static ImportedProfile read(String name, PageFile.Kind kind, List<Line> lines) {
    boolean wide = lines.stream().anyMatch(line -> line.text().length() > MAX_LENGTH);
    if (wide || lines.size() > MAX_LINES) {
      throw new InvalidInputException(
          name,
          "'"
              + name
              + "' has "
              + (wide
                  ? "a line of more than the " + MAX_LENGTH + " characters"
                  : "more than the " + MAX_LINES + " lines")
              + " that are read",
          "Give the CV alone",
          null);
    }
    ResumePage page = ResumePage.of(lines);
    FoundName found = page.name();
    if (found == null) {
      throw new InvalidInputException(
          name,
          "'" + name + "' does not say for certain what the candidate's name is",
          "Write the full name alone on the first line, or as 'Name: …'",
          null);
    }
    PageCv cv = new PageCv(new PageLines(lines, kind == PageFile.Kind.TEXT), found);
    page.sections().forEach(cv::section);
    return cv.imported(page, format(kind));
  }

  private static ProfileFormat format(PageFile.Kind kind) {
    return switch (kind) {
      case PDF -> ProfileFormat.PDF;
      case DOCX -> ProfileFormat.DOCX;
      case TEXT -> ProfileFormat.TEXT;
    };
  }

  private static long sense(ImportedProfile read) {
    long whole =
        read.profile().roles().stream()
            .filter(role -> role.dates().start() != null && !role.title().isEmpty())
            .count();
    return 3 * whole - read.profile().roles().size() - read.unread().size();
  }

  private void section(Section section) {
    List<List<Cell>> rows = section.rows();
    switch (section.kind()) {
      case TOP, CONTACT -> contact.read(section.cells());
      case SUMMARY -> summary(rows);
      case EXPERIENCE -> roles(rows, Role.Kind.WORK);
      case VOLUNTEER -> roles(rows, Role.Kind.VOLUNTEER);
      case PROJECTS -> roles(rows, Role.Kind.PROJECT);
      case EDUCATION -> education.addAll(new PageEducation(ids).read(rows));
      case SKILLS -> skills.addAll(new PageLists(ids).skills(rows));
      case LANGUAGES -> languages.addAll(new PageLists(ids).languages(rows));
      case CERTIFICATES -> credentials(rows, Credential.Kind.CERTIFICATE);
      case AWARDS -> credentials(rows, Credential.Kind.AWARD);
      case PUBLICATIONS -> credentials(rows, Credential.Kind.PUBLICATION);
      case OTHER -> {}
    }
  }

  private void summary(List<List<Cell>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    PageText text = PageText.paragraph(rows);
    text.take();
    summary.append(summary.isEmpty() ? "" : "\n").append(Entry.oneLine(text.text()));
    summaryParts.add(new Found.Part("", summary.toString(), Confidence.STATED, text.first()));
  }

  private void roles(List<List<Cell>> rows, Role.Kind kind) {
    roles.addAll(new PageRoles(ids, notes, lines).read(rows, kind));
  }

  private void credentials(List<List<Cell>> rows, Credential.Kind kind) {
    credentials.addAll(new PageLists(ids).credentials(rows, kind));
  }

  private ImportedProfile imported(ResumePage page, ProfileFormat format) {
    List<Found<Role>> sorted = new ArrayList<>();
    for (Role.Kind kind : Role.Kind.values()) {
      sorted.addAll(
          Dates.mostRecentFirst(
              roles.stream().filter(role -> role.value().kind() == kind).toList(),
              role -> role.value().dates()));
    }
    Found<Contact> found = contact.found();
    List<ReadField> fields = new ArrayList<>();
    add(fields, "contact", found.parts());
    add(fields, "summary", summaryParts);
    List<UnreadText> unread = unread(page);
    Profile profile =
        Profile.builder(found.value())
            .summary(summary.toString())
            .roles(values(fields, "roles", sorted))
            .education(values(fields, "education", education))
            .credentials(values(fields, "credentials", credentials))
            .skills(values(fields, "skills", skills))
            .languages(values(fields, "languages", languages))
            .extras(extras(unread))
            .build();
    return new ImportedProfile(profile, format, notes.all(), fields, unread);
  }

  private <T> List<T> values(List<ReadField> fields, String name, List<Found<T>> found) {
    for (int i = 0; i < found.size(); i++) {
      add(fields, name + "[" + i + "]", found.get(i).parts());
    }
    return found.stream().map(one -> one.value()).toList();
  }

  private void add(List<ReadField> fields, String owner, List<Found.Part> parts) {
    for (Found.Part part : parts) {
      String path = part.name().isEmpty() ? owner : owner + "." + part.name();
      fields.add(new ReadField(path, part.value(), part.confidence(), lines.of(part.cell())));
    }
  }

  private List<UnreadText> unread(ResumePage page) {
    List<UnreadText> unread = new ArrayList<>();
    for (Section section : page.sections()) {
      Cell heading = section.heading();
      if (heading != null && section.kind() == SectionKind.OTHER) {
        unread.add(new UnreadText(lines.of(heading), "", heading.text()));
      }
      unread.addAll(lines.unread(section.title(), section.cells()));
    }
    return unread;
  }

  private static String extras(List<UnreadText> unread) {
    Map<String, Object> sections = new LinkedHashMap<>();
    for (UnreadText one : unread) {
      @SuppressWarnings("unchecked") // only lists are put here
      List<Object> texts =
          (List<Object>) sections.computeIfAbsent(one.section(), key -> new ArrayList<Object>());
      texts.add(one.text());
    }
    return Tree.write(sections.isEmpty() ? Map.of() : Map.of(EXTRAS, sections));
  }
}
