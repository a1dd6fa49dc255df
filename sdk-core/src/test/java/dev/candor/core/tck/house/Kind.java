package dev.candor.core.tck.house;

/** What a package is. A package uses kinds of its own floor and of the floors below. */
public enum Kind {
  /** Pure functions and infrastructure: knows nothing of ours above it. */
  GROUND(0),
  /** Records: nouns without behaviour beyond themselves. */
  WORDS(1),
  /** Words as they stand outside: in JSON, on a page. Knows words, and nobody above them. */
  CODEC(1),
  /** Interfaces to implement. */
  PLUG(2),
  /** Ground that reads words or implements a plug, and so stands above them; shared above. */
  SHARED(3),
  /** A part of sdk-core that does one thing. */
  ENGINE(4),
  /** A step of sdk-cv. */
  STAGE(4),
  /** A source of jobs. */
  BOARD(4),
  /** A language model. */
  BACKEND(4),
  /** The order of engines or stages. */
  FLOW(5),
  /** What a user meets. */
  FACADE(6),
  /** A program that uses the SDK. */
  EXAMPLE(7);

  private final int floor;

  Kind(int floor) {
    this.floor = floor;
  }

  boolean isAbove(Kind other) {
    return floor > other.floor;
  }

  /** Words and plugs: what everyone shares, and so what may know the least. */
  boolean isVocabulary() {
    return this == WORDS || this == PLUG;
  }

  /** Kinds whose packages do not know each other. */
  boolean isStrangerToItsKind() {
    return switch (this) {
      case PLUG, SHARED, ENGINE, STAGE, BOARD, BACKEND -> true;
      case GROUND, WORDS, CODEC, FLOW, FACADE, EXAMPLE -> false;
    };
  }
}
