package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Act;

/** A verb with what belongs to it. Written by this package alone. */
public final class Segment {

  final int index;
  final int start;
  final Relation relation;
  final int parent;
  final int verb;
  int end;
  int group;
  int sentence;
  int rank;
  Act act = Act.NONE;
  int led = -1;
  boolean shared;
  boolean unreal;

  Segment(int index, int start, Relation relation, int parent, int verb) {
    this.index = index;
    this.start = start;
    this.relation = relation;
    this.parent = parent;
    this.verb = verb;
    this.group = index;
  }

  /** Its place among the segments. */
  public int index() {
    return index;
  }

  /** First token. */
  public int start() {
    return start;
  }

  /** After its last token. */
  public int end() {
    return end;
  }

  /** How it hangs on its parent. */
  public Relation relation() {
    return relation;
  }

  /** Index of the segment it hangs on, or -1. */
  public int parent() {
    return parent;
  }

  /** Index of its verb, or -1. */
  public int verb() {
    return verb;
  }

  /** Number that coordinated verbs with one object share. */
  public int group() {
    return group;
  }

  /** Number of its sentence in the text. */
  public int sentence() {
    return sentence;
  }

  /** The part in the work it states, weakened by what it hangs on. */
  public int rank() {
    return rank;
  }

  /** The part that it proves: who leads a team that does it leads it. */
  public int proves() {
    return Math.max(rank, led);
  }

  /** Act of its verb. */
  public Act act() {
    return act;
  }

  /** Whether others had a part in it. */
  public boolean shared() {
    return shared;
  }

  /** Whether it is only meant. */
  public boolean unreal() {
    return unreal;
  }
}
