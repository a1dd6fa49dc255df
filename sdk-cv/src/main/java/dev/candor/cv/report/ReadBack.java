package dev.candor.cv.report;

import java.util.List;
import java.util.Objects;

/**
 * What was read back from a finished file.
 *
 * @param contact name, e-mail, phone as found
 * @param headings section headings in order
 * @param roles positions in order
 * @param bullets all bullets in order
 * @param problems what could not be read or is out of order
 */
public record ReadBack(
    FoundContact contact,
    List<String> headings,
    List<FoundRole> roles,
    List<String> bullets,
    List<AtsReport.Problem> problems) {
  /** Checks and copies. */
  public ReadBack {
    Objects.requireNonNull(contact, "contact");
    headings = List.copyOf(headings);
    roles = List.copyOf(roles);
    bullets = List.copyOf(bullets);
    problems = List.copyOf(problems);
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
   * A position as found.
   *
   * @param title its first line
   * @param employer as found, "" when it could not be told apart
   * @param dates as printed
   * @param bullets its bullets in order
   */
  public record FoundRole(String title, String employer, String dates, List<String> bullets) {
    /** Checks and copies. */
    public FoundRole {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(employer, "employer");
      Objects.requireNonNull(dates, "dates");
      bullets = List.copyOf(bullets);
    }
  }
}
