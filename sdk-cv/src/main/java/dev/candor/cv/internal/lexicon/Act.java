package dev.candor.cv.internal.lexicon;

/** How big a part in the work a verb claims. A wording may go down this list, never up. */
public enum Act {
  /** Brought into being. */
  FOUND(7),
  /** Led. */
  LEAD(6),
  /** Managed. */
  MANAGE(5),
  /** Was answerable for. */
  OWN(4),
  /** Did it. */
  DO(3),
  /** Did some of it. */
  CONTRIBUTE(2),
  /** Helped others who did it. */
  ASSIST(1),
  /** Used it. */
  USE(0),
  /** Advised, sponsored, paid for: not on the list. */
  ADVISE(-1),
  /** Meant to: not on the list. */
  PLAN(-1),
  /** Was there: not on the list. */
  ATTEND(-1),
  /** Did not: not on the list. */
  FAIL(-1),
  /** No verb. */
  NONE(3);

  private final int rank;

  Act(int rank) {
    this.rank = rank;
  }

  /** Place on the list; below zero when not on it. */
  public int rank() {
    return rank;
  }

  /** Whether the part, not the kind of work, is what such a verb says. */
  public boolean isGeneric() {
    return this != DO && this != NONE && rank >= 0;
  }

  /** Whether what hangs on such a verb was not simply done. */
  public boolean isWeak() {
    return this != NONE && rank < DO.rank;
  }
}
