package dev.candor.cv.posting;

/**
 * How the candidate would put what is marked. It is used only where the profile proves it.
 *
 * @param from words of the candidate's own that are to be put otherwise, "" when only noted
 * @param to how they are put, "" when only noted
 * @param note why, or how a gap is met
 */
public record Reframe(String from, String to, String note) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a part is too long
   */
  public Reframe {
    Bounded.text("from", from, Bounded.LINE);
    Bounded.text("to", to, Bounded.LINE);
    Bounded.text("note", note, Bounded.TEXT);
  }
}
