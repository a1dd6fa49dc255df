package dev.candor.core.text;

import java.util.Objects;

/**
 * Title and employer of a posting, as its text states them. The rules, in their order:
 *
 * <ul>
 *   <li>title: a field such as "Position: Boat Builder"; the first-level Markdown heading; the
 *       first of the leading lines that ends like a title; the first line, when it can be one; a
 *       sentence such as "we are looking for a Boat Builder";
 *   <li>company: a field; "Boat Builder at Harbour Tools"; a line beside the title, when it has the
 *       form of a company or the text speaks of it as one; "Harbour Tools is hiring"; a heading
 *       "About Harbour Tools"; "At Harbour Tools, we"; a line beside the title that is no place, no
 *       heading, no sentence and no term of the work.
 * </ul>
 *
 * <p>Immutable. Reading is pure and looks at the first {@value #LOOKED_AT} characters for a title.
 *
 * @param title title of the position, "" when not stated
 * @param company name of the employer, "" when not stated
 * @param end where the lines of title and company end in the text; 0 when they are no lines of
 *     their own
 */
public record PostingHead(String title, String company, int end) {

  /** How far into a text a title is looked for, in characters: {@value}. */
  public static final int LOOKED_AT = 3_000;

  /** Checks. */
  public PostingHead {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(company, "company");
  }

  /**
   * Reads the head of a posting.
   *
   * @param text plain text or Markdown
   * @return what it states
   */
  public static PostingHead of(String text) {
    return of(text, "");
  }

  /**
   * Reads the head of a posting whose page has one first-level heading.
   *
   * @param text text of the page
   * @param heading what {@link HtmlText#heading} gave; a line that can be a title and reads so is
   *     taken for it
   * @return what it states
   */
  public static PostingHead of(String text, String heading) {
    return new HeadReading(text, heading).read();
  }
}
