package dev.candor.sources.internal.parse;

import dev.candor.core.job.Seniority;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Levels of a position, from labels and from titles. */
public final class Levels {

  private static final Map<String, Seniority> LABELS =
      Map.ofEntries(
          Map.entry("intern", Seniority.INTERN),
          Map.entry("internship", Seniority.INTERN),
          Map.entry("entry", Seniority.ENTRY),
          Map.entry("entry level", Seniority.ENTRY),
          Map.entry("junior", Seniority.ENTRY),
          Map.entry("graduate", Seniority.ENTRY),
          Map.entry("mid", Seniority.MID),
          Map.entry("mid level", Seniority.MID),
          Map.entry("intermediate", Seniority.MID),
          Map.entry("senior", Seniority.SENIOR),
          Map.entry("senior level", Seniority.SENIOR),
          Map.entry("lead", Seniority.STAFF),
          Map.entry("staff", Seniority.STAFF),
          Map.entry("principal", Seniority.PRINCIPAL),
          Map.entry("manager", Seniority.MANAGER),
          Map.entry("director", Seniority.DIRECTOR),
          Map.entry("vp", Seniority.VP),
          Map.entry("vice president", Seniority.VP),
          Map.entry("head", Seniority.VP),
          Map.entry("executive", Seniority.C_LEVEL),
          Map.entry("c level", Seniority.C_LEVEL));

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final String CRAFT =
      "(?:engineer|developer|scientist|architect|designer|researcher|programmer|analyst)";

  /** What manages a thing, not people. */
  private static final String THINGS =
      "(?:product|project|program|programme|account|community|content|campaign|case|brand|category|"
          + "customer success|success|social media|marketing|office|property|release|delivery|"
          + "relationship|partnerships?|portfolio|risk|event|events|channel|key account|technical "
          + "program|technical product|technical project)";

  private static final Map<Seniority, Pattern> IN_TITLES =
      Map.of(
          Seniority.INTERN,
          words("intern|internship|trainee|working student|werkstudent(?:in)?|praktikant(?:in)?"),
          Seniority.ENTRY,
          words("junior|jr|entry[ -]level|graduate|new grad"),
          Seniority.MID,
          words("mid|mid[ -]level|midlevel|intermediate"),
          Seniority.SENIOR,
          words("senior|sr|sénior"),
          Seniority.STAFF,
          words("(?:staff|lead)(?: [\\p{L}+#./&-]+){0,4} " + CRAFT + "|tech(?:nical)? lead"),
          Seniority.PRINCIPAL,
          words("principal|distinguished"),
          Seniority.MANAGER,
          Pattern.compile("(?<!" + THINGS + " )\\bmanager\\b(?!'s)"),
          Seniority.DIRECTOR,
          Pattern.compile("(?<!(?:art|creative|film|music|casting) )\\bdirector\\b"),
          Seniority.VP,
          words("vp|svp|evp|vice president|head of"),
          Seniority.C_LEVEL,
          words("chief (?:\\p{L}+ ){1,3}officer|ceo|cto|cfo|coo|cio|ciso|cmo|cpo"));

  private Levels() {}

  /**
   * What a label names.
   *
   * @param label such as "Mid-level"
   * @return empty when it is none of ours
   */
  public static Optional<Seniority> of(String label) {
    return Optional.ofNullable(
        LABELS.get(label.toLowerCase(Locale.ROOT).replace('-', ' ').strip()));
  }

  /**
   * The levels a title names. A manager of products or projects manages no people, and "Staff
   * Accountant" names no level.
   *
   * @param title of a posting
   * @return lowest first; empty when it names none
   */
  public static List<Seniority> inTitle(String title) {
    String said = SPACE.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ");
    Set<Seniority> named = EnumSet.noneOf(Seniority.class);
    IN_TITLES.forEach(
        (level, words) -> {
          if (beginsAtAWord(words.matcher(said).useTransparentBounds(true), said)) {
            named.add(level);
          }
        });
    return List.copyOf(named);
  }

  /** A title has few words: looking where they begin alone is many times faster. */
  private static boolean beginsAtAWord(Matcher words, String said) {
    boolean inside = false;
    for (int at = 0; at < said.length(); at++) {
      boolean letter = Character.isLetterOrDigit(said.charAt(at));
      if (letter && !inside && words.region(at, said.length()).lookingAt()) {
        return true;
      }
      inside = letter;
    }
    return false;
  }

  private static Pattern words(String either) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + either + ")(?![\\p{L}\\p{N}])");
  }
}
