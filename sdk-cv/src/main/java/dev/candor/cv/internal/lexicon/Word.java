package dev.candor.cv.internal.lexicon;

import java.util.List;
import java.util.Set;

/**
 * What is known of one written word.
 *
 * @param family names its inflections and derivations together
 * @param keys its family and meanings: a word that shares one says the same
 * @param proves its keys, and those of vaguer words that it proves
 * @param act the part a verb claims, NONE for other words
 * @param forms bits of {@link Form}
 * @param tags bits of its classes
 * @param known whether the data has it
 */
public record Word(
    String family,
    List<String> keys,
    List<String> proves,
    Act act,
    int forms,
    long tags,
    boolean known) {

  /** What the meanings of verbs start with, among the keys. */
  public static final String OF_VERBS = "#v";

  /** Whether it can be this form. */
  public boolean is(Form form) {
    return (forms & form.bit()) != 0;
  }

  /** Whether it is of a class. */
  public boolean has(Tag tag) {
    return (tags & bit(tag)) != 0;
  }

  @SuppressWarnings("EnumOrdinal") // a bit of a set in memory, never stored
  private static long bit(Tag tag) {
    return 1L << tag.ordinal();
  }

  /** The bits of classes. */
  static long bits(Set<Tag> tags) {
    long bits = 0;
    for (Tag tag : tags) {
      bits |= bit(tag);
    }
    return bits;
  }

  /** Whether one makes more of a thing and the other less. */
  public boolean opposes(Word other) {
    return (has(Tag.UP) && other.has(Tag.DOWN)) || (has(Tag.DOWN) && other.has(Tag.UP));
  }

  /** Whether it can be a form of a verb. */
  public boolean mayBeVerb() {
    return (forms & (Form.BASE.bit() | Form.THIRD.bit() | Form.PAST.bit() | Form.GERUND.bit()))
        != 0;
  }
}
