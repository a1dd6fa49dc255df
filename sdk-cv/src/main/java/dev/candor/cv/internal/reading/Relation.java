package dev.candor.cv.internal.reading;

/** How a segment hangs together with what stands before it. */
public enum Relation {
  /** Begins a sentence. */
  START,
  /** Goes on: and, but, while. */
  COORDINATE,
  /** Is what the verb before is about: helped to, responsible for doing. */
  CHAIN,
  /** Is the aim of it. */
  PURPOSE,
  /** Came of it. */
  EFFECT,
  /** Brought it about. */
  CAUSE,
  /** Describes a thing in it. */
  RELATIVE,
  /** Says more about it. */
  MORE
}
