package dev.candor.cv.annotate;

import dev.candor.cv.posting.Persona;
import java.util.Objects;

/** What became of the wish for a persona. */
public sealed interface PersonaResult {

  /**
   * One was written.
   *
   * @param persona proven, of 35 to 60 words
   */
  record Written(Persona persona) implements PersonaResult {
    /** Checks. */
    public Written {
      Objects.requireNonNull(persona, "persona");
    }
  }

  /**
   * The one that a person wrote stays.
   *
   * @param persona as they wrote it
   * @param check what is to be said of it
   */
  record Kept(Persona persona, PersonaCheck check) implements PersonaResult {
    /** Checks. */
    public Kept {
      Objects.requireNonNull(persona, "persona");
      Objects.requireNonNull(check, "check");
    }
  }

  /**
   * There is none.
   *
   * @param reason why, and what would help
   */
  record None(String reason) implements PersonaResult {
    /** Checks. */
    public None {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
