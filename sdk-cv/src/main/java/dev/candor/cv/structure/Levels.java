package dev.candor.cv.structure;

import dev.candor.core.job.Seniority;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The level that a title names; where it names none, the level that the text states in words. */
final class Levels {

  /** Managers of things, not of people. */
  private static final Pattern OF_THINGS =
      Pattern.compile(
          "(?iu)\\b(?:product|project|program(?:me)?|account|marketing|communications?|case|community|content|brand|category|portfolio|partner(?:ship)?s?|relationship|campaign|success|social"
              + " media|contracts?|territory|release|vendor|event|grants?|growth|change|alliance|delivery|proposal|risk|property|office|asset)s?(?:["
              + " \\w/&-]{0,25})?\\s(?:manager|mgr)\\b|\\bchef de"
              + " projet|\\bprojektmanager|\\bproduktmanager|\\bjefe de proyecto|\\bproduct owner");

  /** A grade behind the title, not a number of something else. */
  private static final String NUMBERED =
      "(?<=\\p{L}[ -])(?<!tier |level |shift |phase |grade )(?:%s)(?=$| ?[,(|–:-]| [\\p{L}])";

  /** Assistants to someone, and positions open to several levels. */
  private static final Pattern NO_LEVEL =
      Pattern.compile(
          "(?iu)\\b(?:assistant|asst|secretary)\\b.*\\bto\\b|\\bexecutive"
              + " (?:assistant|asst)\\b|\\bchief of staff\\b|\\b(\\p{L}+) ?/ ?(?:sr|senior)\\.?"
              + " \\1\\b");

  /** Words of a level, in the order in which they are tried. */
  private record Words(Seniority level, Pattern pattern) {}

  private static final List<Words> TITLES = new ArrayList<>();

  static {
    put(
        Seniority.INTERN,
        "intern|interns|internship|trainee|apprentice(?:ship)?|working student|co-op|student"
            + " (?:assistant|worker)|student(?=$| ?[,(/-])|werkstudent\\w*|praktikant\\w*|praktikum"
            + "|azubi|auszubildende\\w*|stagiaire|stage|alternan(?:ce|te?)|becari[oa]|prácticas|pasante|estágio|V\\.I\\.E|متدرب|تدريب");
    put(
        Seniority.C_LEVEL,
        "c[etfoi]o|ciso|cpo|cmo|chro|chief (?!of staff)(?:[\\w&]+ ){1,4}officer|chief"
            + " (?:executive|architect)|geschäftsführer\\w*|managing director|president(?<!vice["
            + " -]president)|الرئيس التنفيذي");
    put(
        Seniority.VP,
        "(?<!assistant )(?:vice[ -]president|[se]?vp)|head of|head,|leiter\\w* der abteilung|نائب"
            + " الرئيس");
    put(
        Seniority.DIRECTOR,
        "directors?|direktor\\w*|directeur|directrice|directora?|diretora?|مدير عام");
    put(Seniority.SENIOR, "(?:sr|senior)[.]?(?= ?[/&–-] ?(?:lead|staff|principal))");
    put(Seniority.ENTRY, "I(?= ?/ ?II)");
    put(
        Seniority.PRINCIPAL,
        "principal|distinguished|(?<!postdoctoral |research |teaching )fellow");
    put(Seniority.STAFF, "staff(?! (?:assistant|nurse|accountant|sergeant|attorney|pharmacist))");
    put(
        Seniority.MANAGER,
        "manager|managers|mgr|manger|teamleiter\\w*|abteilungsleiter\\w*|leiter(?:in)?|gerente|jefe"
            + " de|jefa de|responsable|encargad[oa]|مدير|supervisor(?= manager)");
    put(Seniority.STAFF, "lead|leads|team ?lead(?:er)?|leader|tl|leitende[rn]?");
    put(
        Seniority.SENIOR,
        "senior|sr|sse|snr|sénior|confirmé|expérimenté|"
            + NUMBERED.formatted("III|IV|V|3|4|5")
            + "|كبير|أول");
    put(Seniority.MID, "mid|mid-?level|intermediate|medior|pleno|" + NUMBERED.formatted("II|2"));
    put(
        Seniority.ENTRY,
        "entry|entry-?level|junior|jr|graduate|new grad|associate(?!"
            + " (?:director|dean|professor|partner|principal|vice))|associates|"
            + NUMBERED.formatted("I|1")
            + "|berufseinsteiger\\w*|absolvent\\w*|débutante?|júnior|مبتدئ|حديث"
            + " التخرج|early career");
  }

  private static final Pattern STATED =
      Pattern.compile(
          "(?iu)\\b(?<level>entry|junior|mid|senior|staff|principal)[- ]level\\b(?!"
              + " (?:of|leaders|executives|stakeholders|management|officials))|\\b(?:this|ours?)"
              + " (?:is|as) an? (?<said>junior|senior|staff|principal) (?:[\\w-]+"
              + " ){0,3}(?:role|position)\\b");

  private Levels() {}

  private static void put(Seniority level, String words) {
    String bounded = "(?iu)(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])";
    TITLES.add(new Words(level, Pattern.compile(bounded)));
  }

  /** The level of a position. */
  static Seniority of(String title, String text) {
    Seniority named = ofTitle(title);
    return named == Seniority.UNSPECIFIED ? stated(text) : named;
  }

  static Seniority ofTitle(String title) {
    if (title.isBlank() || NO_LEVEL.matcher(title).find()) {
      return Seniority.UNSPECIFIED;
    }
    boolean ofThings = OF_THINGS.matcher(title).find();
    for (Words words : TITLES) {
      boolean managers = words.level() == Seniority.MANAGER && ofThings;
      if (!managers && words.pattern().matcher(title).find()) {
        return words.level();
      }
    }
    return Seniority.UNSPECIFIED;
  }

  private static Seniority stated(String text) {
    Matcher stated = STATED.matcher(text);
    if (!stated.find()) {
      return Seniority.UNSPECIFIED;
    }
    String word = stated.group("level") != null ? stated.group("level") : stated.group("said");
    return ofTitle(word);
  }
}
