package dev.candor.cv.relevance;

import dev.candor.core.text.KeywordMatcher;
import dev.candor.core.text.Tokens;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Titles of jobs: what they are without level, and which the candidate held. Pure. */
public final class JobTitles {

  private static final Pattern BEHIND = Pattern.compile("\\s*[(\\[|,;:@]|\\s+[-–—/]\\s+|\\s+at\\s");
  private static final Set<String> LEVELS =
      Set.of(
          "junior",
          "jr",
          "jr.",
          "senior",
          "sr",
          "sr.",
          "staff",
          "principal",
          "lead",
          "mid",
          "mid-level",
          "entry-level",
          "associate",
          "graduate",
          "experienced",
          "intern",
          "trainee");
  private static final Set<String> GRADES =
      Set.of("i", "ii", "iii", "iv", "v", "1", "2", "3", "4", "5");

  private JobTitles() {}

  /**
   * A title without level, grade, and what stands behind it.
   *
   * @param title such as "Senior Software Engineer II (Remote)"
   * @return such as "Software Engineer"; "" when nothing is left
   */
  public static String jobName(String title) {
    List<String> words = new ArrayList<>(List.of(plain(title).split("\\s+", -1)));
    while (words.size() > 1 && LEVELS.contains(words.get(0).toLowerCase(Locale.ROOT))) {
      words.remove(0);
    }
    while (words.size() > 1
        && GRADES.contains(words.get(words.size() - 1).toLowerCase(Locale.ROOT))) {
      words.remove(words.size() - 1);
    }
    return String.join(" ", words);
  }

  /**
   * A title without what stands behind it.
   *
   * @param title such as "Senior Software Engineer II (Remote)"
   * @return such as "Senior Software Engineer II"
   */
  public static String plain(String title) {
    return BEHIND.split(title.strip(), 2)[0].strip();
  }

  /**
   * Whether a text says a title, word for word.
   *
   * @param text such as "Senior Software Engineer"
   * @param title such as "Software Engineer"
   * @return never true for a title without a word
   */
  public static boolean says(String text, String title) {
    return !Tokens.words(title).isEmpty() && KeywordMatcher.of(List.of(title)).matches(text);
  }

  /**
   * The titles that the candidate held in work, as they are written.
   *
   * @param profile the whole truth
   * @return most recent first, each citing its role
   */
  public static Stream<TextRun> held(Profile profile) {
    return profile.roles().stream()
        .filter(role -> role.kind() == Role.Kind.WORK && !role.title().isBlank())
        .map(role -> TextRun.of(role.title().strip(), List.of(role.evidence())));
  }
}
