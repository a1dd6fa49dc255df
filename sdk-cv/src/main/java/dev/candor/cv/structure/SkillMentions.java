package dev.candor.cv.structure;

import dev.candor.core.text.KeywordMatch;
import dev.candor.cv.skills.Skill;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Skills that a text names and does not say are unwanted, unused or on their way out. */
final class SkillMentions {

  private static final int LOOKED_AT = 40;

  private static final Pattern NEGATED_BEFORE =
      Pattern.compile(
          "(?iu)(?:\\b(?:upon|time of|no|not|non|without|never|moving (?:away )?from|move (?:away"
              + " )?from|migrat\\w+ (?:away"
              + " )?(?:from|off)|replac(?:e|ing|ed)|retir(?:e|ing|ed)|deprecat(?:e|ing|ed)|sunset(?:ting)?|phas(?:e|ing)"
              + " out|instead of|rather than|unlike|don[’']t (?:use|need|want)|do not"
              + " (?:use|need|want)|no longer (?:use|using)|no need"
              + " for|kein(?:e|en)?|nicht|ohne|statt|weg von|pas de|sans|sin|ningún|en lugar"
              + " de)|بدون)\\s+(?:(?:our|the|an?|any|old|legacy|more|prior|previous|more|experience"
              + " (?:with|in)|legacy)\\s+)*$");
  private static final Pattern NEGATED_BEHIND =
      Pattern.compile(
          "(?iu)\\s*(?:experience |knowledge |skills )?(?:is|are|was|were|will"
              + " be|being)?\\s*(?:being |currently )?(?:not (?:used|needed|required|necessary)|no"
              + " longer|retired|deprecated|phased out|replaced|sunset|nicht"
              + " (?:nötig|erforderlich|benötigt)|pas nécessaire|no es necesario)\\b");
  private static final Pattern LISTED =
      Pattern.compile("(?iu)\\s*(?:,|/|,?\\s?(?:or|nor|and|oder|ou|o|y))\\s*");

  private static final Set<Skill.Area> OF_PEOPLE =
      EnumSet.of(Skill.Area.SOFT, Skill.Area.LEADERSHIP, Skill.Area.BUSINESS);

  private final SkillTaxonomy taxonomy;

  SkillMentions(SkillTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** Mentions that count, in order. */
  List<KeywordMatch> in(String text) {
    List<KeywordMatch> kept = new ArrayList<>();
    KeywordMatch out = null;
    Unneeded unneeded = new Unneeded(text);
    for (KeywordMatch match : taxonomy.find(text)) {
      boolean follows =
          out != null && LISTED.matcher(text.substring(out.end(), match.start())).matches();
      if (follows || isNegated(text, match) || unneeded.holds(match)) {
        out = match;
      } else {
        kept.add(match);
      }
    }
    return kept;
  }

  Set<String> names(String text) {
    Set<String> names = new LinkedHashSet<>();
    in(text).forEach(match -> names.add(match.keyword()));
    return names;
  }

  /** Whether a skill is one of those that every company says of itself. */
  boolean isOfPeople(String name) {
    return taxonomy.skill(name).map(Skill::area).filter(OF_PEOPLE::contains).isPresent();
  }

  private static boolean isNegated(String text, KeywordMatch match) {
    String before = text.substring(Math.max(0, match.start() - LOOKED_AT), match.start());
    int end = Math.min(text.length(), match.end() + LOOKED_AT);
    return NEGATED_BEFORE.matcher(before).find()
        || NEGATED_BEHIND.matcher(text.substring(match.end(), end)).lookingAt();
  }
}
