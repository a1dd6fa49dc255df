package dev.candor.cv.structure;

import dev.candor.core.text.KeywordMatch;
import dev.candor.core.text.Sentence;
import dev.candor.core.text.Sentences;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.SectionKind;
import dev.candor.cv.posting.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what a posting asks for: every item of a section that asks, and elsewhere the sentences
 * that say so in their own words.
 */
final class Requirements {

  private static final Pattern STATES =
      Pattern.compile(
          "(?iu)\\b(?:must"
              + " (?:have|be|possess|hold|speak|live|reside|demonstrate|bring|know|pass)|you"
              + " must|you(?:[’']ll)? need|you will need|candidates? must|applicants?"
              + " must|(?:is|are) (?:required|mandatory|essential)|we require|(?:role|position|job)"
              + " requires|required|(?:is|are) an? (?:absolute )?must|must[-"
              + " ]have|mandatory|non-negotiable|ist"
              + " Pflicht|zwingend|erforderlich|vorausgesetzt|exigée?|obligatoire|imprescindible|obligatori[oa]|se"
              + " requiere|ideal candidate (?:has|is|will|must)|you have|you bring|you are (?:an?"
              + " )?(?:experienced|proficient|fluent))\\b|يجب|يشترط|مطلوب");
  private static final Pattern UNWANTED = Pattern.compile("(?iu)(?:no|keine?|pas de|sin|بدون)\\s");
  private static final Pattern ABILITY =
      Pattern.compile(
          "(?iu)\\b(?:experience|knowledge|degree|familiarity|proficien\\w+|understanding|certifi\\w+|fluen\\w+|skills?"
              + "|background|licen[cs]e|authori[sz]ed|erfahrung\\w*|kenntnisse|expérience|connaissances?|experiencia"
              + "|conocimientos?|willing\\w*|able|years?|travel|english|german|french|spanish|clearance)\\b|خبرة");
  private static final Pattern APPLICANTS =
      Pattern.compile(
          "(?iu)\\b(?:sponsor\\w*|applicants?|applications?|candidates?|apply|agenc\\w+|recruiters?|you)\\b");
  private static final Pattern OURS =
      Pattern.compile("(?iu)(?:we|our|unser\\w*|wir|nous|notre|nuestr\\w+)\\b");
  private static final Pattern OFFERED =
      Pattern.compile(
          "(?iu)\\b(?:use|uses|using|stack|run"
              + " on|built|nutzen|setzen|utilis\\w+|usamos|offer|provide"
              + "|believe|value|bieten|pay)\\b");
  private static final Pattern TERM =
      Pattern.compile(
          "(?iu)\\b(?:salary range|base salary|base pay|benefits? offerings|featured"
              + " benefit|401\\(k\\)|parental leave|equal opportunity|regardless of|without"
              + " regard|reasonable accommodation|our benefit|benefits?"
              + " (?:include|offering|package)|eligible for (?:either )?(?:a|an|our|the)"
              + " .*bonus|apply now|privacy (?:policy|notice)|all qualified applicants|employment"
              + " decisions)\\b");
  private static final Pattern FACT =
      Pattern.compile(
          "(?iu)#LI-\\S+$|(?:location|salary|pay|compensation|reports to|start date|employment"
              + " type|standort|lieu|ubicación)\\s?:.*|https?://\\S+$");

  private final String text;
  private final SkillMentions skills;
  private final List<Requirement> found = new ArrayList<>();
  private boolean asked;

  private Requirements(String text, SkillMentions skills) {
    this.text = text;
    this.skills = skills;
  }

  static List<Requirement> of(String text, List<Block> blocks, SkillMentions skills) {
    Requirements requirements = new Requirements(text, skills);
    blocks.forEach(requirements::readBlock);
    return requirements.found;
  }

  private void readBlock(Block block) {
    if (block.isUnneeded()) {
      return;
    }
    boolean items = block.lines().stream().filter(Line::isItem).count() >= 2;
    List<Line> lines = block.lines();
    for (int at = 0; at < lines.size(); at++) {
      asked = block.asks() != null;
      Line line = lines.get(at);
      if (line.isItem() && block.asks() != null) {
        int last = lastOfItem(lines, at);
        readItem(new TextSpan(line.from(), lines.get(last).to()), block.asks());
        at = last;
        continue;
      }
      for (Sentence sentence : Sentences.in(line.in(text))) {
        int start = line.from() + sentence.start();
        TextSpan span = new TextSpan(start, start + sentence.text().length());
        asked = block.asks() != null && !items;
        if (asked && block.asks() != null) {
          readItem(span, block.asks());
        } else {
          readProse(span, block.section().kind());
        }
      }
    }
  }

  /** An item goes on in lines that start in small letters, directly below. */
  private int lastOfItem(List<Line> lines, int at) {
    int last = at;
    while (last + 1 < lines.size()) {
      Line next = lines.get(last + 1);
      boolean directly = text.substring(lines.get(last).to(), next.from()).strip().isEmpty();
      long ends =
          text.substring(lines.get(last).to(), next.from()).chars().filter(c -> c == '\n').count();
      if (next.isItem()
          || !directly
          || ends > 1
          || !Character.isLowerCase(text.codePointAt(next.from()))) {
        break;
      }
      last++;
    }
    return last;
  }

  private void readItem(TextSpan span, RequirementKind asks) {
    String item = span.in(text);
    boolean lead = item.endsWith(":") || item.endsWith("：");
    if (lead || isAside(item) || TextFindings.addressesMachine(item)) {
      return;
    }
    if (asks == RequirementKind.DISQUALIFIER) {
      add(span, asks);
    } else {
      readWeighed(span, item, asks);
    }
  }

  /** What the company says of itself, of terms and of applying asks for nothing. */
  private static boolean isAside(String words) {
    return (OURS.matcher(words).lookingAt() && OFFERED.matcher(words).find())
        || TERM.matcher(words).find()
        || FACT.matcher(words).lookingAt();
  }

  private void readWeighed(TextSpan span, String item, RequirementKind asks) {
    if (Wording.excludes(item)) {
      readExclusion(span, asks);
      return;
    }
    List<KeywordMatch> cues = Wording.in(item);
    if (UNWANTED.matcher(item).lookingAt() && !Wording.has(cues, Wording.NOT_NEEDED)) {
      add(span, RequirementKind.DISQUALIFIER);
      return;
    }
    for (Clauses.Clause clause : Clauses.of(item, cues, asks)) {
      add(
          new TextSpan(span.start() + clause.span().start(), span.start() + clause.span().end()),
          clause.kind());
    }
  }

  /** What excludes may follow what is asked for, in the same line. */
  private void readExclusion(TextSpan span, RequirementKind asks) {
    String item = span.in(text);
    int cut = -1;
    for (int at = item.indexOf(", "); at > 0; at = item.indexOf(", ", at + 1)) {
      boolean before = !Wording.excludes(item.substring(0, at));
      if (before && Wording.excludes(item.substring(at + 2))) {
        cut = at;
      }
    }
    boolean two = cut > 0 && STATES.matcher(item.substring(0, cut)).find();
    if (two) {
      TextSpan first = new TextSpan(span.start(), span.start() + cut);
      readWeighed(first, first.in(text), asks);
    }
    add(
        two ? new TextSpan(span.start() + cut + 2, span.end()) : span,
        RequirementKind.DISQUALIFIER);
  }

  private void readProse(TextSpan span, SectionKind section) {
    String sentence = span.in(text);
    if (Wording.excludes(sentence)) {
      boolean candidate = ABILITY.matcher(sentence).find() || isOfApplicants(sentence);
      if (candidate && !isOther(sentence)) {
        readExclusion(span, RequirementKind.MUST);
      }
    } else if (section != SectionKind.BENEFITS && section != SectionKind.ABOUT_COMPANY) {
      readStated(span, sentence);
    }
  }

  /** What a sentence asks for in its own words. */
  private void readStated(TextSpan span, String sentence) {
    List<KeywordMatch> cues = Wording.in(sentence);
    boolean years = Experience.years(sentence, false) != null;
    boolean stated = STATES.matcher(sentence).find();
    boolean wished =
        Wording.has(cues, Wording.NICE_AFTER) || Wording.has(cues, Wording.NICE_BEFORE);
    if (!(years || stated || wished) || isOther(sentence)) {
      return;
    }
    boolean able = ABILITY.matcher(sentence).find() || !skills.names(span).isEmpty();
    if (years || able) {
      boolean nice = wished && !years && !stated;
      readWeighed(span, sentence, nice ? RequirementKind.NICE : RequirementKind.MUST);
    }
  }

  private static boolean isOther(String sentence) {
    return sentence.endsWith(":") || TextFindings.addressesMachine(sentence) || isAside(sentence);
  }

  private static boolean isOfApplicants(String sentence) {
    return APPLICANTS.matcher(sentence).find();
  }

  private void add(TextSpan span, RequirementKind kind) {
    String words = span.in(text);
    Integer years = kind == RequirementKind.DISQUALIFIER ? null : Experience.years(words, asked);
    List<String> named =
        kind == RequirementKind.DISQUALIFIER ? List.of() : List.copyOf(skills.names(span));
    found.add(new Requirement(words, kind, span, named, years));
  }
}
