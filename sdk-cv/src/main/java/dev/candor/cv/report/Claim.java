package dev.candor.cv.report;

import dev.candor.cv.profile.EvidenceId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sentence to be proven.
 *
 * @param text the sentence
 * @param section where it is to stand
 * @param roleId the role whose facts alone may prove it, or null for the whole profile
 * @param cited the facts it cites; when not empty, they alone (and the frames of their roles) may
 *     prove it
 */
public record Claim(String text, Section section, @Nullable String roleId, List<EvidenceId> cited) {
  /** Checks and copies. */
  public Claim {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(section, "section");
    cited = List.copyOf(cited);
  }

  /** Where a sentence is to stand. */
  public enum Section {
    /** A bullet of a role. */
    BULLET,
    /** The summary or a letter. */
    SUMMARY,
    /** A competency: the text is one skill. */
    SKILL
  }
}
