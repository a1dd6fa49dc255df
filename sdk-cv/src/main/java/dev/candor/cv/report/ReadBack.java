package dev.candor.cv.report;

import java.util.List;
import java.util.Objects;

/**
 * What was read back from a finished file.
 *
 * @param contact name, e-mail, phone as found
 * @param headings section headings in order
 * @param entries positions, education and projects, in the order of the file
 * @param items list items that stand under no entry: skills, languages, certificates, awards
 * @param dates every date or range that an entry or item is dated by, in the order of the file
 * @param problems what could not be read or is out of order
 */
public record ReadBack(
    FoundContact contact,
    List<String> headings,
    List<FoundEntry> entries,
    List<FoundItem> items,
    List<String> dates,
    List<AtsReport.Problem> problems) {
  /** Checks and copies. */
  public ReadBack {
    Objects.requireNonNull(contact, "contact");
    headings = List.copyOf(headings);
    entries = List.copyOf(entries);
    items = List.copyOf(items);
    dates = List.copyOf(dates);
    problems = List.copyOf(problems);
  }

  /**
   * The positions.
   *
   * @return in order
   */
  public List<FoundEntry> roles() {
    return entries(FoundEntry.Kind.ROLE);
  }

  /**
   * The courses of study.
   *
   * @return in order
   */
  public List<FoundEntry> education() {
    return entries(FoundEntry.Kind.EDUCATION);
  }

  /**
   * The projects.
   *
   * @return in order
   */
  public List<FoundEntry> projects() {
    return entries(FoundEntry.Kind.PROJECT);
  }

  /**
   * The bullets of all entries; each entry also has its own.
   *
   * @return in order
   */
  public List<String> bullets() {
    return entries.stream().flatMap(entry -> entry.bullets().stream()).toList();
  }

  private List<FoundEntry> entries(FoundEntry.Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).toList();
  }

  /**
   * Contact as found; "" where nothing was.
   *
   * @param name the first line
   * @param email first address
   * @param phone first number
   */
  public record FoundContact(String name, String email, String phone) {
    /** Checks. */
    public FoundContact {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(email, "email");
      Objects.requireNonNull(phone, "phone");
    }
  }

  /**
   * A position, a course of study or a project as found.
   *
   * @param kind which of them, by the heading that it stands under
   * @param title its title, degree or name
   * @param organisation employer or institution, "" when it could not be told apart
   * @param dates as printed, "" when there are none
   * @param bullets its bullets in order
   */
  public record FoundEntry(
      Kind kind, String title, String organisation, String dates, List<String> bullets) {
    /** Checks and copies. */
    public FoundEntry {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(organisation, "organisation");
      Objects.requireNonNull(dates, "dates");
      bullets = List.copyOf(bullets);
    }

    /** What an entry is about. */
    public enum Kind {
      /** A position, paid or not. */
      ROLE,
      /** A course of study. */
      EDUCATION,
      /** A project. */
      PROJECT
    }
  }

  /**
   * A list item that stands under no entry.
   *
   * @param section the heading that it stands under, "" when there is none
   * @param text without its marker
   */
  public record FoundItem(String section, String text) {
    /** Checks. */
    public FoundItem {
      Objects.requireNonNull(section, "section");
      Objects.requireNonNull(text, "text");
    }
  }
}
