package dev.candor.cv.internal.reading;

import java.util.List;

/**
 * A text, read. Immutable to others.
 *
 * @param text what was read
 * @param tokens all of them
 * @param segments verbs with what belongs to them, in order
 * @param quantities stated numbers
 * @param limits words that take something back, with what they limit
 */
public record Reading(
    String text,
    List<Token> tokens,
    List<Segment> segments,
    List<Quantity> quantities,
    List<Limit> limits) {

  /** The segment a token stands in. */
  public Segment segmentOf(Token token) {
    return segments.get(token.segment);
  }

  /** Two readings are equal when they are of one text. */
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Reading reading && reading.text.equals(text));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Reads a text. */
  public static Reading of(String text) {
    return new Reader(text).read();
  }
}
