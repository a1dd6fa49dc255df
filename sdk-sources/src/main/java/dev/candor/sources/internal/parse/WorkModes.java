package dev.candor.sources.internal.parse;

import dev.candor.core.job.WorkMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the work is done, from labels and from what a posting says. "No remote work" is not remote.
 */
public final class WorkModes {

  private static final String PLACE = "(?:position|role|job|opportunity|work|working)";
  private static final String WAY =
      "(?:position|role|job|opportunity|work|working|schedule|model|setup|arrangement|team|policy)";

  private static final Pattern NEGATED =
      Pattern.compile(
          "\\b(?:no|not|non|never|without|isn't|cannot|can't|unable to)["
              + " -](?:(?:a|an|be|currently|eligible for|available"
              + " for|offer|offering|considering|accept|accepting|support|any|fully|possible|open"
              + " to|suitable for) ){0,3}[\"']?(?:fully[ -])?remote\\b|\\bremote(?: work(?:ing)?|"
              + " candidates| applicants)? (?:is|are) (?:not|no longer|un)|\\bremote(?: work)?:"
              + " (?:no|none|not)\\b");
  private static final Pattern HYBRID =
      Pattern.compile(
          "#li-hybrid\\b|\\bhybrid[ -](?:remote )?"
              + WAY
              + "\\b|\\b"
              + PLACE
              + " is hybrid\\b"
              + "|\\bhybrid(?: remote)?, \\d|\\bpartly remote\\b|\\bpartially remote\\b");
  private static final Pattern REMOTE =
      Pattern.compile(
          "#li-remote\\b|\\b(?:fully|100 ?%|completely|entirely)[ -]remote\\b|\\bremote[ -]"
              + PLACE
              + "\\b|\\b"
              + PLACE
              + " is (?:fully |100 ?% )?remote\\b|\\bwork from anywhere\\b"
              + "|\\bremote[ -]first (?:position|role|job)\\b");
  private static final Pattern ONSITE =
      Pattern.compile(
          "#li-onsite\\b|\\b(?:on[ -]?site|in[ -]office|in[ -]person) "
              + PLACE
              + "\\b|\\b"
              + PLACE
              + " is (?:fully |100 ?% )?(?:on[ -]?site|in[ -]office|in[ -]person)\\b");

  private static final Pattern HYBRID_LABEL = Pattern.compile("\\bhybrid\\b");
  private static final Pattern ONSITE_LABEL =
      Pattern.compile("\\b(?:on[ -]?site|in[ -]office|in[ -]person|präsenz)\\b");
  private static final Pattern REMOTE_LABEL =
      Pattern.compile("\\b(?:remote|telecommute|telework|work from home|wfh|homeoffice)\\b");

  /** No phrase reaches further from the word that it is about. */
  private static final int REACH = 90;

  private static final List<String> OF_REMOTE = List.of("remote", "work from anywhere");
  private static final List<String> OF_HYBRID =
      List.of("hybrid", "partly remote", "partially remote");
  private static final List<String> OF_ONSITE =
      List.of("on-site", "onsite", "on site", "in-office", "in office", "in-person", "in person");

  private WorkModes() {}

  /**
   * What a label names: the value of a field, a title, a place.
   *
   * @param label such as "Remote", "Berlin (hybrid)", "TELECOMMUTE"
   * @return unspecified when it names none, or denies remote work without naming another
   */
  public static WorkMode of(String label) {
    String said = flat(label);
    if (HYBRID_LABEL.matcher(said).find()) {
      return WorkMode.HYBRID;
    }
    boolean onsite = ONSITE_LABEL.matcher(said).find();
    boolean remote = REMOTE_LABEL.matcher(said).find();
    if (onsite) {
      return remote && !isDenied(said) ? WorkMode.UNSPECIFIED : WorkMode.ONSITE;
    }
    return remote && !isDenied(said) ? WorkMode.REMOTE : WorkMode.UNSPECIFIED;
  }

  /**
   * What a posting's text says in so many words. Phrases decide, never the bare word: a text may
   * speak of remote teams.
   *
   * @param text of the posting
   * @return unspecified when it says nothing, or two things
   */
  public static WorkMode inText(String text) {
    String said = flat(text);
    boolean hybrid = stands(HYBRID, OF_HYBRID, said);
    boolean remote = saysRemote(said);
    boolean onsite = stands(ONSITE, OF_ONSITE, said);
    if (List.of(hybrid, remote, onsite).stream().filter(Boolean::booleanValue).count() > 1) {
      return WorkMode.UNSPECIFIED;
    }
    if (hybrid) {
      return WorkMode.HYBRID;
    }
    return remote ? WorkMode.REMOTE : onsite ? WorkMode.ONSITE : WorkMode.UNSPECIFIED;
  }

  /**
   * Whether a posting says that its work is not done from elsewhere.
   *
   * @param text of the posting
   * @return false when it says nothing of it
   */
  public static boolean deniesRemote(String text) {
    return isDenied(flat(text));
  }

  private static boolean saysRemote(String said) {
    return stands(REMOTE, OF_REMOTE, said) && !isDenied(said);
  }

  private static boolean isDenied(String said) {
    return stands(NEGATED, List.of("remote"), said);
  }

  /** Looks around the words that a phrase is about: most texts have few of them, or none. */
  private static boolean stands(Pattern phrase, List<String> words, String said) {
    Matcher near = phrase.matcher(said).useTransparentBounds(true);
    for (String word : words) {
      for (int at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + word.length())) {
        near.region(Math.max(0, at - REACH), Math.min(said.length(), at + word.length() + REACH));
        if (near.find()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String flat(String text) {
    char[] units = text.toLowerCase(Locale.ROOT).toCharArray();
    int kept = 0;
    for (char unit : units) {
      boolean white = unit == ' ' || (unit >= '\t' && unit <= '\r');
      if (!white || kept == 0 || units[kept - 1] != ' ') {
        units[kept++] = white ? ' ' : unit == '’' ? '\'' : unit;
      }
    }
    return new String(units, 0, kept);
  }
}
