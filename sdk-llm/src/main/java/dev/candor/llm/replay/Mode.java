package dev.candor.llm.replay;

import java.util.Locale;

/** When a recording answers, and when the recorded backend is asked. */
enum Mode {
  /** Only recordings answer. */
  REPLAY,
  /** The backend answers, and is recorded. */
  RECORD,
  /** Recordings answer; the backend is asked for the rest, and recorded. */
  AUTO;

  static Mode of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  boolean replays() {
    return this != RECORD;
  }

  boolean asks() {
    return this != REPLAY;
  }
}
