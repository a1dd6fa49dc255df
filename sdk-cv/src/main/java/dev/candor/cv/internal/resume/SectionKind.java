package dev.candor.cv.internal.resume;

import dev.candor.cv.internal.layout.SectionNames;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a section of a résumé holds. */
public enum SectionKind {
  /** Above the first heading: name and contact. */
  TOP(""),
  /** The candidate in a few sentences. */
  SUMMARY(
      "(?:(?:professional|executive|career)? ?(?:summary|profile|objective)|about(?: me)?"
          + "|(?:kurz)?profil|zusammenfassung|à propos|über mich|perfil|resumen)"),
  /** How to reach the candidate, where that has a heading. */
  CONTACT(
      "(?:contact(?: information| details| me)?|personal (?:details|information|data)|kontakt"
          + "|persönliche daten|coordonnées|contacto)"),
  /** Unpaid work. */
  VOLUNTEER("(?:volunteer(?:ing| experience| work)?|ehrenamt(?:liche tätigkeit)?|bénévolat)"),
  /** Positions. */
  EXPERIENCE(
      ".*\\b(?:experience|employment|work history|career history|berufserfahrung|werdegang"
          + "|berufspraxis|expériences?|parcours professionnel|experiencia)\\b.*"),
  /** Courses of study. */
  EDUCATION(
      ".*\\b(?:education|academic background|ausbildung|bildung|bildungsweg|studium|formations?"
          + "|diplômes|educación)\\b.*"),
  /** Projects of one's own. */
  PROJECTS(".*\\b(?:projects?|projekte|projets|proyectos)\\b.*"),
  /** Languages spoken. */
  LANGUAGES("(?:languages?|spoken languages|sprach(?:en|kenntnisse)|langues|idiomas)"),
  /** Certificates and licences. */
  CERTIFICATES(
      ".*\\b(?:certifications?|certificates?|licen[sc]es?|zertifikate|zertifizierungen"
          + "|certificats|certificaciones)\\b.*"),
  /** Prizes. */
  AWARDS(".*\\b(?:awards?|hono(?:u)?rs|auszeichnungen|distinctions|prix|premios)\\b.*"),
  /** What was published. */
  PUBLICATIONS(".*\\b(?:publications?|papers|veröffentlichungen|publikationen|publicaciones)\\b.*"),
  /** Skills by group. */
  SKILLS(
      ".*\\b(?:skills?|competenc(?:ies|es)|technologies|tools|expertise|kenntnisse|fähigkeiten"
          + "|kompetenzen|compétences|habilidades)\\b.*"),
  /** Anything else, known or not. */
  OTHER("");

  private final Pattern names;

  SectionKind(String names) {
    this.names = Pattern.compile(names, Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** The kind that a heading names. */
  public static SectionKind of(String heading) {
    String name = SectionNames.plain(heading).toLowerCase(Locale.ROOT);
    if (SectionNames.isExperience(heading) && !VOLUNTEER.names.matcher(name).matches()) {
      return EXPERIENCE;
    }
    for (SectionKind kind : values()) {
      if (kind != TOP && kind != OTHER && kind.names.matcher(name).matches()) {
        return kind;
      }
    }
    return OTHER;
  }
}
