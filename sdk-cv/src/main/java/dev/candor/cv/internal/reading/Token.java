package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Form;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.lexicon.Word;

/** A word, number or sign of a text, with what reading found out. Written by this package alone. */
public final class Token {

  final int start;
  final int end;
  final String surface;
  final String folded;
  final Kind kind;
  final Word word;
  boolean verb;
  boolean negated;
  boolean unreal;
  boolean passive;
  int segment;
  int quantity = -1;
  int name = -1;

  Token(int start, int end, String surface, String folded, Kind kind, Word word) {
    this.start = start;
    this.end = end;
    this.surface = surface;
    this.folded = folded;
    this.kind = kind;
    this.word = word;
  }

  /** First UTF-16 unit in the text. */
  public int start() {
    return start;
  }

  /** After its last unit. */
  public int end() {
    return end;
  }

  /** As written. */
  public String surface() {
    return surface;
  }

  /** Folded. */
  public String folded() {
    return folded;
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** What the lexicon knows. */
  public Word word() {
    return word;
  }

  /** Whether it stands as a verb here. */
  public boolean isVerb() {
    return verb;
  }

  /** Whether it is said not to be so. */
  public boolean isNegated() {
    return negated;
  }

  /** Whether it is only meant, planned or hoped. */
  public boolean isUnreal() {
    return unreal;
  }

  /** Whether the subject suffers it. */
  public boolean isPassive() {
    return passive;
  }

  /** Index of the segment it stands in. */
  public int segment() {
    return segment;
  }

  /** Index of the quantity it is part of, or -1. */
  public int quantity() {
    return quantity;
  }

  /** Number of the run of capitalised words it belongs to, or -1. */
  public int name() {
    return name;
  }

  /** Whether it is a word of a class. */
  public boolean has(Tag tag) {
    return word.has(tag);
  }

  /** Whether it names several. */
  public boolean isPlural() {
    return !verb && Shapes.isPlural(this);
  }

  boolean is(Form form) {
    return word.is(form);
  }

  /** Whether it carries meaning: not grammar, not punctuation, not part of a quantity. */
  public boolean isContent() {
    boolean grammar = word.has(Tag.GLUE) || word.has(Tag.DETERMINER) || word.has(Tag.NEGATION);
    return kind == Kind.WORD && quantity < 0 && (verb || !grammar);
  }

  @Override
  public String toString() {
    return surface
        + (verb ? "/v" : "")
        + (negated ? "/not" : "")
        + (unreal ? "/unreal" : "")
        + "@"
        + segment
        + (quantity >= 0 ? "#" + quantity : "")
        + (name >= 0 ? "/name" : "");
  }
}
