package dev.candor.cv.relevance;

import dev.candor.core.job.Seniority;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The level that the title of a job names. Pure; English, German, French, Spanish, Arabic. */
public final class JobLevels {

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

  private JobLevels() {}

  private static void put(Seniority level, String words) {
    String bounded = "(?iu)(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])";
    TITLES.add(new Words(level, Pattern.compile(bounded)));
  }

  /**
   * The level that a title names.
   *
   * @param title such as "Senior Software Engineer"
   * @return unspecified when it names none
   */
  public static Seniority of(String title) {
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
}
