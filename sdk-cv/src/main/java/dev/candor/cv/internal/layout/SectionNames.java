package dev.candor.cv.internal.layout;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that sections of résumés go by, in English, German and French. */
public final class SectionNames {

  private static final Set<String> EXPERIENCE =
      Set.of(
          "experience",
          "work experience",
          "professional experience",
          "employment",
          "employment history",
          "work history",
          "career history",
          "relevant experience",
          "professional background",
          "career",
          "positions",
          "additional experience",
          "berufserfahrung",
          "beruflicher werdegang",
          "werdegang",
          "berufspraxis",
          "praxiserfahrung",
          "expérience",
          "expériences",
          "expérience professionnelle",
          "expériences professionnelles",
          "parcours professionnel",
          "volunteer experience",
          "volunteering",
          "volunteer",
          "military service");

  private static final Set<String> OTHER =
      Set.of(
          "core competencies",
          "competencies",
          "skills",
          "technical skills",
          "key skills",
          "technologies",
          "tools",
          "expertise",
          "areas of expertise",
          "qualifications",
          "certifications",
          "certificates",
          "licenses",
          "licenses and certifications",
          "training",
          "courses",
          "awards",
          "honors",
          "honours",
          "selected honors",
          "awards and honors",
          "publications",
          "patents",
          "languages",
          "interests",
          "hobbies",
          "references",
          "talks",
          "invited talks",
          "presentations",
          "speaking",
          "memberships",
          "affiliations",
          "additional information",
          "kenntnisse",
          "fähigkeiten",
          "kompetenzen",
          "it-kenntnisse",
          "sprachen",
          "sprachkenntnisse",
          "zertifikate",
          "weiterbildung",
          "weiterbildungen",
          "auszeichnungen",
          "veröffentlichungen",
          "publikationen",
          "interessen",
          "hobbys",
          "referenzen",
          "ehrenamt",
          "compétences",
          "langues",
          "certificats",
          "centres d'intérêt",
          "loisirs",
          "références",
          "distinctions",
          "prix");

  private static final Set<String> EDUCATION =
      Set.of(
          "education",
          "academic background",
          "education and certifications",
          "education & certifications",
          "ausbildung",
          "bildung",
          "bildungsweg",
          "studium",
          "formation",
          "formations",
          "diplômes");

  private static final Set<String> PROJECTS =
      Set.of(
          "projects",
          "selected projects",
          "personal projects",
          "side projects",
          "projekte",
          "projets");

  // what stands there is dated by nothing: a year in it is part of a sentence
  private static final Set<String> UNDATED =
      Set.of(
          "summary",
          "professional summary",
          "executive summary",
          "career summary",
          "profile",
          "professional profile",
          "about",
          "about me",
          "objective",
          "career objective",
          "key achievements",
          "achievements",
          "selected achievements",
          "highlights",
          "accomplishments",
          "contact",
          "personal details",
          "profil",
          "kurzprofil",
          "zusammenfassung",
          "kontakt",
          "résumé",
          "coordonnées",
          "à propos");

  private static final Set<String> ALL =
      Stream.of(EXPERIENCE, EDUCATION, PROJECTS, UNDATED, OTHER)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern EDGES = Pattern.compile("^[\\s_=*-]+|[\\s_=*:-]+$");

  private SectionNames() {}

  /** Whether a line is the name of a section. */
  public static boolean isKnown(String text) {
    String name = normal(text);
    // a wrapped line may consist of such a word, but does not begin with a capital
    boolean lower = !name.isEmpty() && Character.isLowerCase(text.strip().codePointAt(0));
    return !lower && ALL.contains(name);
  }

  /** Whether a section holds courses of study. */
  public static boolean isEducation(String text) {
    return EDUCATION.contains(normal(text));
  }

  /** Whether a section holds projects. */
  public static boolean isProjects(String text) {
    return PROJECTS.contains(normal(text));
  }

  /** Whether what stands in a section may have dates of its own. */
  public static boolean isDated(String text) {
    return isKnown(text) && !UNDATED.contains(normal(text));
  }

  /** Whether a section holds positions. */
  public static boolean isExperience(String text) {
    return EXPERIENCE.contains(normal(text));
  }

  /** A heading without decoration around it. */
  public static String plain(String text) {
    return EDGES.matcher(text.strip()).replaceAll("").replaceAll("\\s+", " ");
  }

  private static String normal(String text) {
    return plain(text).toLowerCase(Locale.ROOT);
  }
}
