package dev.candor.cv.structure;

import dev.candor.core.text.KeywordMatch;
import dev.candor.cv.posting.SectionKind;
import dev.candor.cv.posting.TextSpan;
import dev.candor.cv.skills.Skill;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
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

  private static final int BESIDE = 120;
  private static final Pattern BENEFIT =
      Pattern.compile(
          "(?iu)\\b(?:medical|dental|vision|401\\(k\\)|insurance|parental leave|fertility|paid time"
              + " off|pto|wellness|gym|pension|life assurance|adoption|benefits?)\\b");
  private static final Hints BENEFITS =
      Hints.of("benefit", "medical", "dental", "insurance", "401", "parental", "pension", "pto");
  private static final Pattern COMPANY_FORM =
      Pattern.compile(
          "(?iu),? (?:gmbh|ag|se|kg|inc|llc|ltd|limited|corp|corporation|plc|b\\.?v|s\\.?a)\\.?$");
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+•·▪●◦–]|\\d{1,2}[.)])\\s*");
  private static final Set<Skill.Area> OF_PEOPLE =
      EnumSet.of(Skill.Area.SOFT, Skill.Area.LEADERSHIP, Skill.Area.BUSINESS);

  private final SkillTaxonomy taxonomy;
  private final String text;
  private final String company;
  private final NavigableSet<Integer> benefits;
  private final List<KeywordMatch> kept = new ArrayList<>();

  private SkillMentions(SkillTaxonomy taxonomy, String text, String company) {
    this.taxonomy = taxonomy;
    this.text = text;
    this.company = COMPANY_FORM.matcher(company).replaceFirst("").toLowerCase(Locale.ROOT);
    this.benefits = benefits();
    read();
  }

  /**
   * The mentions of a text.
   *
   * @param company the employer: its own name is a skill only in a list of skills
   */
  static SkillMentions of(SkillTaxonomy taxonomy, String text, String company) {
    return new SkillMentions(taxonomy, text, company);
  }

  /** Mentions that count, in order. */
  List<KeywordMatch> all() {
    return kept;
  }

  private void read() {
    List<KeywordMatch> found = taxonomy.find(text);
    KeywordMatch out = null;
    Unneeded unneeded = new Unneeded(text);
    for (int at = 0; at < found.size(); at++) {
      KeywordMatch match = found.get(at);
      boolean follows = out != null && LISTED.matcher(between(out, match)).matches();
      if (follows || isNegated(text, match) || unneeded.holds(match)) {
        out = match;
      } else if (!isName(match) || isListed(found, at)) {
        kept.add(match);
      }
    }
  }

  /** Whether a mention may be the name of the employer, or of who provides a benefit. */
  private boolean isName(KeywordMatch match) {
    return match.surface().toLowerCase(Locale.ROOT).equals(company) || isOfBenefits(match);
  }

  private boolean isOfBenefits(KeywordMatch match) {
    int from = Math.max(0, match.start() - BESIDE);
    int to = Math.min(text.length(), match.start() + BESIDE + 1);
    int start = from + text.substring(from, match.start()).lastIndexOf('\n') + 1;
    int line = match.end() < to ? text.substring(match.end(), to).indexOf('\n') : -1;
    int end = line < 0 ? to : match.end() + line;
    NavigableSet<Integer> beside = benefits.subSet(start, true, end, false);
    return !beside.isEmpty() && !beside.first().equals(beside.last());
  }

  private NavigableSet<Integer> benefits() {
    NavigableSet<Integer> found = new TreeSet<>();
    for (TextSpan line : BENEFITS.lines(text)) {
      Matcher benefit = BENEFIT.matcher(text).region(line.start(), line.end());
      while (benefit.find()) {
        found.add(benefit.start());
      }
    }
    return found;
  }

  /** Whether another skill stands beside a mention in a list, or the mention is an item alone. */
  private boolean isListed(List<KeywordMatch> found, int at) {
    KeywordMatch match = found.get(at);
    boolean behind = at > 0 && LISTED.matcher(between(found.get(at - 1), match)).matches();
    boolean before =
        at + 1 < found.size() && LISTED.matcher(between(match, found.get(at + 1))).matches();
    return behind || before || isItem(match);
  }

  private boolean isItem(KeywordMatch match) {
    int start = text.lastIndexOf('\n', match.start()) + 1;
    int line = text.indexOf('\n', match.end());
    String behind = text.substring(match.end(), line < 0 ? text.length() : line);
    return behind.isBlank() && ITEM.matcher(text.substring(start, match.start())).matches();
  }

  private String between(KeywordMatch first, KeywordMatch second) {
    return text.substring(first.end(), Math.max(first.end(), second.start()));
  }

  /** The skills named in a stretch of the text, in order of first mention. */
  Set<String> names(TextSpan span) {
    Set<String> names = new LinkedHashSet<>();
    for (int at = firstFrom(span.start()); at < kept.size(); at++) {
      KeywordMatch match = kept.get(at);
      if (match.start() >= span.end()) {
        break;
      }
      if (match.end() <= span.end()) {
        names.add(match.keyword());
      }
    }
    return names;
  }

  private int firstFrom(int start) {
    int low = 0;
    int high = kept.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (kept.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Every skill the text names; what companies say of their own people is left out. */
  List<String> named(List<Block> blocks) {
    Set<String> names = new LinkedHashSet<>();
    int block = 0;
    for (KeywordMatch match : kept) {
      while (blocks.get(block).section().span().end() <= match.start()) {
        block++;
      }
      SectionKind kind = blocks.get(block).section().kind();
      if (blocks.get(block).isUnneeded()) {
        continue;
      }
      boolean own = kind == SectionKind.BENEFITS || kind == SectionKind.ABOUT_COMPANY;
      if (!own || !isOfPeople(match.keyword())) {
        names.add(match.keyword());
      }
    }
    return List.copyOf(names);
  }

  /** Whether a skill is one of those that every company says of itself. */
  boolean isOfPeople(String name) {
    return taxonomy.skill(name).map(Skill::area).filter(OF_PEOPLE::contains).isPresent();
  }

  private static boolean isNegated(String text, KeywordMatch match) {
    String before = text.substring(Math.max(0, match.start() - LOOKED_AT), match.start());
    String behind = text.substring(match.end(), Math.min(text.length(), match.end() + LOOKED_AT));
    int paragraph = before.lastIndexOf("\n\n");
    int line = behind.indexOf('\n');
    return NEGATED_BEFORE.matcher(before.substring(Math.max(0, paragraph))).find()
        || NEGATED_BEHIND.matcher(line < 0 ? behind : behind.substring(0, line)).lookingAt();
  }
}
