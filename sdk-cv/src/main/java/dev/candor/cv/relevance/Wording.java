package dev.candor.cv.relevance;

import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One of the candidate's own wordings of an achievement.
 *
 * @param achievement what it words
 * @param label "" for the core fact, else the label of the variant
 * @param text as the candidate wrote it
 */
public record Wording(Achievement achievement, String label, String text) {
  /** Checks. */
  public Wording {
    Objects.requireNonNull(achievement, "achievement");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(text, "text");
  }

  /**
   * All wordings of an achievement.
   *
   * @param achievement what they word
   * @return the core fact, then the variants in the candidate's order
   */
  public static List<Wording> of(Achievement achievement) {
    List<Wording> wordings = new ArrayList<>();
    wordings.add(new Wording(achievement, "", achievement.text().strip()));
    for (Variant variant : achievement.variants()) {
      wordings.add(new Wording(achievement, variant.label(), variant.text().strip()));
    }
    return wordings;
  }

  /**
   * The wording as it stands in a document.
   *
   * @return its text, citing the achievement
   */
  public TextRun run() {
    return TextRun.of(text, List.of(achievement.id()));
  }
}
