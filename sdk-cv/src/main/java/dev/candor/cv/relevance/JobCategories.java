package dev.candor.cv.relevance;

import dev.candor.cv.posting.RoleCategory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The kind of position that a title names; outside engineering it is {@code other}. Pure. */
public final class JobCategories {

  private static final Pattern ENGINEERING =
      Pattern.compile(
          "(?iu)\\bengineer(?:s|ing)?\\b|\\bsoftware|\\bdevelop(?:er|ers|ment)\\b(?<!business"
              + " development)|\\bprogrammer|\\bSRE\\b|\\bdevops\\b|\\bSDET\\b|\\bSDE\\b|\\barchitect\\b|\\btechnology\\b|\\bplatform\\b|\\binfrastructure\\b|\\bfull[-"
              + " ]?stack|\\bback[- ]?end|\\bfront[- ]?end|\\btech lead\\b|\\btechnical lead\\b"
              + "|entwickler|ingenieur|softwarearchitekt|développeu|ingénieur|desarrollador|ingenier[oa]|programador|desenvolvedor|engenheir|مهندس|مطور|مبرمج");
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?iu)\\b(?:sales|pre-?sales|marketing|business"
              + " development|recruit\\w*|talent|curriculum|learning|training|real"
              + " estate|property|community|career|student|account|customer|partner|landscape|interior|organi[sz]ational|fund)"
              + " (?:[\\w-]+"
              + " )?(?:engineer|developer|development|architect|manager|director|lead|specialist)|\\b(?:business|partnership|leadership|product|people)"
              + " development\\b|product manager|product designer|project manager|program"
              + " manager|technical writer|recruiter");
  private static final Map<RoleCategory, Pattern> TITLES = new LinkedHashMap<>();

  static {
    put(RoleCategory.VP_ENGINEERING, "vice[ -]president|[se]?vp");
    put(
        RoleCategory.HEAD_OF_ENGINEERING,
        "head of|head,|leiter(?:in)? (?:der )?(?:software)?entwicklung|responsable technique");
    put(
        RoleCategory.DIRECTOR_OF_ENGINEERING,
        "director|direktor\\w*|directeur|directrice|directora?");
    put(
        RoleCategory.ENGINEERING_MANAGER,
        "engineering manager|manager|mgr|teamleiter\\w*|engineering team lead(?:er)?|gerente|jefe"
            + " de|مدير");
    put(
        RoleCategory.STAFF_PRINCIPAL_ENGINEER,
        "staff|principal|distinguished|fellow|architect|softwarearchitekt\\w*|architecte|arquitect[oa]");
    put(
        RoleCategory.TECH_LEAD,
        "tech(?:nical)? lead(?:er)?|lead|team ?lead(?:er)?|leitende[rn]?|líder técnico");
  }

  private static final Pattern CTO =
      Pattern.compile(
          "(?iu)\\bCTO\\b|chief (?:technology|technical|engineering) officer|المدير التقني");

  private JobCategories() {}

  private static void put(RoleCategory category, String words) {
    TITLES.put(
        category, Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])"));
  }

  /**
   * The kind of position that a title names.
   *
   * @param title such as "Tech Lead, Payments"
   * @return {@link RoleCategory#OTHER} outside engineering
   */
  public static RoleCategory of(String title) {
    if (CTO.matcher(title).find()) {
      return RoleCategory.CTO;
    }
    if (!ENGINEERING.matcher(title).find() || OUTSIDE.matcher(title).find()) {
      return RoleCategory.OTHER;
    }
    for (Map.Entry<RoleCategory, Pattern> category : TITLES.entrySet()) {
      if (category.getValue().matcher(title).find()) {
        return category.getKey();
      }
    }
    return RoleCategory.SENIOR_ENGINEER;
  }
}
