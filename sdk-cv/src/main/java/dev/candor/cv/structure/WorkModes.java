package dev.candor.cv.structure;

import dev.candor.core.job.WorkMode;
import dev.candor.cv.posting.SectionKind;
import dev.candor.cv.posting.TextSpan;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the work of this job is done. What is said of the company, of teams and tools, and of
 * customers does not count. The strongest statement decides; of equals, hybrid before remote before
 * on site.
 */
final class WorkModes {

  private static final int FIELD = 4;
  private static final int JOB = 3;
  private static final int SAID = 1;
  private static final int SHORT = 40;

  private static final Pattern MENTION =
      Pattern.compile(
          "(?iu)#LI-(?<tag>remote|hybrid|onsite)\\b|\\b(?<anywhere>anywhere|worldwide)\\b|\\b(?<remote>remote(?:ly)?|home[-"
              + " ]based|work-from-home|work(?:ing)? from (?:home|anywhere)|WFH|home[- ]?office"
              + "|telecommut\\w+|telework\\w*|télétravail|teletrabajo|remot[oa]|remotamente)\\b|\\b(?<hybrid>hybride?[snm]?|híbrid[oa]|\\d\\+?"
              + " days? (?:a|per|each|/) ?week (?:in|at|from|on)[ -](?:the |our |a )?(?:\\w+"
              + " )?(?:office|site)|(?:\\d|one|two|three|four) days? (?:in[- ](?:the"
              + " )?office|on-?site|remote|from home|in-person)|\\d Tage?(?: pro Woche)? (?:Home[-"
              + " ]?Office|remote|im Büro)|\\d días de teletrabajo|mobiles Arbeiten|\\d"
              + " j(?:ours?)?\\.? (?:de )?(?:télétravail|TT))\\b|\\b(?<onsite>office[-"
              + " ]based|on-?site|on site|in[- ]office|in[- ]person|vor Ort|sur"
              + " site|présentiel|presencial)\\b|(?<arremote>عن"
              + " بعد)|(?<arhybrid>هجين)|(?<arsite>حضوري|في الموقع|من المكتب)");
  private static final Pattern FIELD_LINE =
      Pattern.compile(
          "(?iu)^\\W*(?:job |work )?(?:location|locations|workplace|work ?place type|work mode|work"
              + " model|work type|working model|work"
              + " arrangement|remote|arbeitsort|arbeitsmodell|standort|ort|lieu|lieu du"
              + " poste|télétravail|rythme|ubicación|modalidad|local|localização|type|الموقع|مكان"
              + " العمل|نوع العمل)\\s*[:：|]");
  private static final Pattern OF_JOB =
      Pattern.compile(
          "(?iu)\\b(?:this|the|our|ein\\w*|diese\\w*|le|ce|el|este|esta)\\s+(?:[\\w-]+"
              + " ){0,4}?(?:role|position|job|opportunity|vacancy|stelle|poste|puesto|vaga|posición)\\b|(?:fully|100\\s?%|completely|entirely|full)["
              + " -](?:remote|on-?site)|\\b(?:remote|hybrid|on-?site|in-office|in-person)["
              + " -](?:first )?(?:role|position|job|opportunity|based|schedule|work"
              + " schedule|working arrangement|setup|work setting)\\b|\\byou(?:[’']ll| will| can|"
              + " may)? (?:be )?(?:work|working|based)\\b|work(?:ing)? (?:fully |100%"
              + " )?(?:remote|hybrid|on-?site|from home)|days? (?:a|per|each)"
              + " week|jours?|Tage|días|position (?:is|can)|homeoffice|mobiles"
              + " arbeiten|réalizada|realizada|Wir bieten");
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?iu)\\b(?:(?:customers?|clients?|users?|patients?|companies|interviews?|meetings?|events?)\\b[^.;]{0,30}\\bremote(?:ly)?|help(?:s|ing)?\\b[^.;]{0,40}\\bremote(?:ly)?|we(?:[’']re|"
              + " are) (?:an? )?(?:[\\w-]+ ){0,3}(?:remote|hybrid)|(?:remote|hybrid)[- ]?(?:first"
              + " )?(?:company|culture|team|teams|organi[sz]ation|workforce|employees|workers|colleagues"
              + "|sensing|monitoring|access|desktop|support|control|patient|patients|area|areas|location|site|sites|server|servers|infrastructure"
              + "|diagnostics?|data|cloud|clouds|environment|environments|vehicles?|electric|apps?|mobile|solutions?|architecture|customers?|users?|stakeholders|clients?"
              + "|identity|network|networks|deployments?|management|candidates?|applicants?|interviews?|sessions?)|(?:experience|comfortable|ability|able|proven|skilled)\\b.{0,60}(?:remote|hybrid)|manag\\w+"
              + " (?:a )?(?:remote|hybrid)|(?:collaborat|communicat)\\w+ .{0,40}remote|on-?site"
              + " (?:gym|parking|interview|visits?|support|meetings?|installation|cafeteria|amenities|fitness|childcare|events?|training|lunch|customer|client|services?)|in[-"
              + " ]person"
              + " (?:meetings?|events?|interviews?|retreats?|sessions?|training|visits?|gatherings?|off-?sites?)|team"
              + " (?:is|are) (?:fully )?(?:remote|distributed)|supports?"
              + " .{0,30}remote|(?:customers?|clients?|kunden) (?:remote|on-?site|vor"
              + " Ort)|(?:Kunden|Fahrzeug\\w*|Baustelle\\w*)\\b.{0,20}vor Ort|vor Ort"
              + " (?:bei|beim))");
  private static final Pattern NEGATED =
      Pattern.compile(
          "(?iu)\\b(?:no|not|non|isn[’']t|cannot be|can[’']t be|never|kein(?:e|en)?|nicht|pas"
              + " de|sin)\\s+(?:\\w+\\s){0,3}?$");
  private static final Pattern NEGATED_BEHIND =
      Pattern.compile(
          "(?iu)^[^.;]{0,40}\\b(?:not (?:available|possible|offered|an"
              + " option|permitted|eligible|considered)|unavailable|nicht möglich)");

  /** Remote for some days of the week is hybrid. */
  private static final Pattern SOME_DAYS =
      Pattern.compile(
          "(?iu)(?<!\\d)[1-4](?:\\s?[-–]\\s?[1-4])?\\s+(?:days?|Tage?n?|jours?|días?)\\s+(?:a|per|each|pro|par|por|die|/)\\s?(?:week|Woche|semaine|semana)");

  /** Days a week of a job that is all remote are its hours. */
  private static final Pattern ALL_REMOTE =
      Pattern.compile("(?iu)\\b(?:fully|completely|entirely|100\\s?%)[ -]remote");

  private static final Pattern ALONE =
      Pattern.compile(
          "(?iu)(?:fully |100% )?(?:remote|hybrid|on-?site|in[- ]office)(?: work|"
              + " working)?(?:\\s*[(,|/–-].*)?");
  private static final Hints HINTS =
      Hints.of(
          "remot",
          "hybr",
          "híbr",
          "site",
          "office",
          "büro",
          "home",
          "person",
          "anywhere",
          "worldwide",
          "wfh",
          "tele",
          "télé",
          "days",
          "tage",
          "días",
          "mobiles",
          "vor ort",
          "présentiel",
          "presencial",
          "jour",
          " tt",
          "عن بعد",
          "هجين",
          "حضوري",
          "في الموقع",
          "من المكتب");

  private static final Pattern TWO_LINES = Pattern.compile("\\s*+.*+\\R.*+\\R\\s*+");

  private final String text;
  private final int head;
  private final Map<WorkMode, Integer> weights = new EnumMap<>(WorkMode.class);

  private WorkModes(String text) {
    this.text = text;
    Matcher lines = TWO_LINES.matcher(text);
    this.head = lines.lookingAt() ? lines.end() : text.length();
  }

  static WorkMode in(String text, List<Block> blocks) {
    WorkModes modes = new WorkModes(text);
    for (TextSpan line : HINTS.lines(text)) {
      modes.read(line, blocks);
    }
    WorkMode best = WorkMode.UNSPECIFIED;
    for (WorkMode mode : List.of(WorkMode.HYBRID, WorkMode.REMOTE, WorkMode.ONSITE)) {
      if (modes.weight(mode) > modes.weight(best)) {
        best = mode;
      }
    }
    return best;
  }

  private void read(TextSpan line, List<Block> blocks) {
    Matcher mention = MENTION.matcher(text).region(line.start(), line.end());
    int block = 0;
    while (mention.find()) {
      while (blocks.get(block).section().span().end() <= mention.start()) {
        block++;
      }
      weigh(mention, blocks.get(block).section().kind());
    }
  }

  private int weight(WorkMode mode) {
    return weights.getOrDefault(mode, 0);
  }

  private void weigh(Matcher mention, SectionKind section) {
    int start = startOfSentence(mention.start());
    String sentence = text.substring(start, endOfSentence(mention.end()));
    String before = text.substring(start, mention.start());
    WorkMode said = mode(mention);
    boolean some =
        said == WorkMode.REMOTE
            && SOME_DAYS.matcher(sentence).find()
            && !ALL_REMOTE.matcher(sentence).find();
    WorkMode mode = some ? WorkMode.HYBRID : said;
    boolean negated =
        NEGATED.matcher(before).find()
            || NEGATED_BEHIND
                .matcher(text.substring(mention.end(), endOfSentence(mention.end())))
                .find();
    if (negated) {
      boolean brief = sentence.length() <= SHORT && section != SectionKind.ABOUT_COMPANY;
      if (mode == WorkMode.REMOTE && (brief || OF_JOB.matcher(sentence).find())) {
        weights.merge(WorkMode.ONSITE, JOB, Math::max);
      }
      return;
    }
    int weight = weight(mention, sentence, section);
    boolean slight =
        weight == SAID && (mode == WorkMode.ONSITE || section == SectionKind.ABOUT_COMPANY);
    if (!slight && weight > 0) {
      weights.merge(mode, weight, Math::max);
    }
  }

  private int weight(Matcher mention, String sentence, SectionKind section) {
    boolean atHead = mention.start() <= head && sentence.length() < 120;
    if (mention.group("tag") != null || FIELD_LINE.matcher(sentence).find() || isAlone(sentence)) {
      return FIELD;
    }
    if (mention.group("anywhere") != null || OF_OTHERS.matcher(sentence).find()) {
      return 0;
    }
    if (atHead) {
      return FIELD;
    }
    boolean asked = section == SectionKind.QUALIFICATIONS || section == SectionKind.REQUIREMENTS;
    return OF_JOB.matcher(sentence).find() ? JOB : asked ? 0 : SAID;
  }

  /** "Remote" or "Hybrid (Berlin)" on a line of its own. */
  private static boolean isAlone(String sentence) {
    String bare = Headings.bare(sentence);
    return bare.length() <= 30 && ALONE.matcher(bare).matches();
  }

  private static WorkMode mode(Matcher mention) {
    String tag = mention.group("tag");
    if (tag != null) {
      return WorkMode.valueOf(tag.toUpperCase(java.util.Locale.ROOT));
    }
    if (mention.group("remote") != null
        || mention.group("anywhere") != null
        || mention.group("arremote") != null) {
      return WorkMode.REMOTE;
    }
    boolean hybrid = mention.group("hybrid") != null || mention.group("arhybrid") != null;
    return hybrid ? WorkMode.HYBRID : WorkMode.ONSITE;
  }

  private int startOfSentence(int from) {
    int at = from;
    while (at > 0 && !ends(at - 1) && from - at < 200) {
      at--;
    }
    return at;
  }

  private int endOfSentence(int from) {
    int at = from;
    while (at < text.length() && !ends(at) && at - from < 200) {
      at++;
    }
    return at;
  }

  private boolean ends(int at) {
    char unit = text.charAt(at);
    boolean stop =
        ".!?;".indexOf(unit) >= 0
            && at + 1 < text.length()
            && Character.isWhitespace(text.charAt(at + 1));
    return unit == '\n' || unit == '\r' || stop;
  }
}
