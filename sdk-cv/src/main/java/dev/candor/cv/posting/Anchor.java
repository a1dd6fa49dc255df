package dev.candor.cv.posting;

import org.jspecify.annotations.Nullable;

/**
 * What holds a mark in a posting: the marked words, what stands around them, and where. After the
 * posting changed, the words and their surroundings find the place again.
 *
 * @param quote the marked words as they stand, 1 to 4,000 characters
 * @param prefix what stands before them, up to 300 characters
 * @param suffix what stands behind them, up to 300 characters
 * @param span where they stand; null when the posting does not have them any more
 */
public record Anchor(String quote, String prefix, String suffix, @Nullable TextSpan span) {

  /** Characters of the surroundings that are kept on either side. */
  public static final int CONTEXT = 48;

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the quote is empty, a part too long, or the span of
   *     another length
   */
  public Anchor {
    Bounded.text("quote", quote, Bounded.TEXT);
    Bounded.text("prefix", prefix, Bounded.LINE);
    Bounded.text("suffix", suffix, Bounded.LINE);
    if (quote.isEmpty()) {
      throw new IllegalArgumentException("a quote is not empty");
    }
    if (span != null && span.end() - span.start() != quote.length()) {
      throw new IllegalArgumentException("the span is not as long as the quote");
    }
  }

  /**
   * Marks a stretch of a text.
   *
   * @param text of the posting
   * @param span what is marked, not empty; white space at its ends is left out
   * @return an anchor with its surroundings
   * @throws IllegalArgumentException when the span lies outside the text, or is blank or too long
   */
  public static Anchor of(String text, TextSpan span) {
    if (span.end() > text.length()) {
      throw new IllegalArgumentException("the span ends behind the text");
    }
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Anchor(
        text.substring(start, end),
        text.substring(Math.max(0, start - CONTEXT), start),
        text.substring(end, Math.min(text.length(), end + CONTEXT)),
        new TextSpan(start, end));
  }

  /**
   * Whether the posting has the words no more.
   *
   * @return true without a span
   */
  public boolean isOrphaned() {
    return span == null;
  }

  /**
   * The same words at another place.
   *
   * @param place where they stand, or null for nowhere
   * @return a changed copy
   */
  public Anchor at(@Nullable TextSpan place) {
    return new Anchor(quote, prefix, suffix, place);
  }
}
