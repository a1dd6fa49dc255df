package dev.candor.cv.match;

import dev.candor.cv.profile.Education;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Academic degrees: 1 bachelor, 2 master, 3 doctor, 0 none. Fields of study are not compared. */
final class Degrees {

  private static final Pattern DOCTOR =
      Pattern.compile(
          "(?iu)\\bph\\.?\\s?d\\b|\\bdoctora|\\bdoktor|\\bpromotion\\b(?=.*\\b(?:abgeschlossen|fach))|دكتوراه");
  private static final Pattern MASTER =
      Pattern.compile(
          "(?iu)\\bmaster|\\bm\\.?\\s?sc\\b|\\bmba\\b|\\bm\\.?eng\\b|\\bdiplom(?:a?-?ing\\w*)?\\b|\\bbac\\s?\\+\\s?5|\\bmáster|\\bmagister|ماجستير");
  private static final Pattern BACHELOR =
      Pattern.compile(
          "(?iu)\\bbachelor|\\bb\\.?\\s?sc\\b|\\bb\\.?\\s?(?:tech|eng|a)\\b\\.?(?="
              + " |$)|\\bundergraduate degree|\\bbac\\s?\\+\\s?3|\\blicence en\\b|\\bgrado"
              + " en\\b|\\blicenciatura|بكالوريوس");
  private static final Pattern ANY =
      Pattern.compile(
          "(?iu)\\b(?:university|college|academic) degree\\b|\\bdegree in\\b|\\babgeschlossenes"
              + " (?:hochschul)?studium|\\bhochschulabschluss");
  private static final Pattern NO_DEGREE =
      Pattern.compile(
          "(?iu)\\bmaster(?:[’']?s)?[- ]level\\b|\\bscrum master|\\bmaster"
              + " data|\\bmaster(?:ing|y)\\b");

  private Degrees() {}

  /** The least degree a text asks for; one without a level is a bachelor's. */
  static int least(String text) {
    String asked = NO_DEGREE.matcher(text).replaceAll("");
    if (BACHELOR.matcher(asked).find()) {
      return 1;
    }
    if (MASTER.matcher(asked).find()) {
      return 2;
    }
    if (DOCTOR.matcher(asked).find()) {
      return 3;
    }
    return ANY.matcher(asked).find() ? 1 : 0;
  }

  /** The first education that reaches a degree. */
  static Optional<Education> atLeast(List<Education> education, int degree) {
    return education.stream().filter(entry -> of(entry.degree()) >= degree).findFirst();
  }

  private static int of(String degree) {
    if (DOCTOR.matcher(degree).find()) {
      return 3;
    }
    if (MASTER.matcher(degree).find()) {
      return 2;
    }
    return BACHELOR.matcher(degree).find() ? 1 : 0;
  }
}
