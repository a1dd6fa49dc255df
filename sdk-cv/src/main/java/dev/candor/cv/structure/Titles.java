package dev.candor.cv.structure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Title and employer, where a posting states them. */
final class Titles {

  private static final int LOOKED_AT = 3_000;
  private static final int LONGEST = 90;

  private static final Pattern TITLE_FIELD =
      Pattern.compile(
          "(?imu)^\\W{0,4}(?:job title|position title|title|position|role|job|stellenbezeichnung|stelle|position|intitulé du poste|poste|puesto|cargo|posição|vaga"
              + "|المسمى الوظيفي|الوظيفة)\\W{0,3}[:：][ \\t*_]*(?<title>[^\\n\\r]{3,90})$");
  private static final Pattern COMPANY_FIELD =
      Pattern.compile(
          "(?imu)^\\W{0,4}(?:company|company name|employer|organi[sz]ation|unternehmen|firma|arbeitgeber|entreprise|société|empresa|الشركة|اسم الشركة)\\W{0,3}[:：]"
              + "[ \\t*_]*(?<company>[^\\n\\r]{2,60})$");
  private static final String NOUN =
      "(?:engineers?|developers?|managers?|analysts?|designers?|architects?|directors?|leads?|specialists?|consultants?|associates?|scientists?|administrators?|coordinators?"
          + "|officers?|nurses?|technicians?|assistants?|representatives?|executives?|accountants?|recruiters?|interns?|heads? of|vice president|president|chief|programmers?|teachers?"
          + "|drivers?|writers?|editors?|researchers?|professors?|advisors?|strategists?|planners?|buyers?|agents?|partners?|supervisors?|operators?|therapists?|counsel|SRE|CTO|CEO"
          + "|owner|master|trainer|attorney|paralegal|chef|cook|mechanic|electrician"
          + "|entwickler(?:in)?|ingenieur(?:in)?|leiter(?:in)?|berater(?:in)?|mitarbeiter(?:in)?|fachkraft|kaufmann|kauffrau|sachbearbeiter(?:in)?|referent(?:in)?|werkstudent(?:in)?"
          + "|développeu(?:r|se)|ingénieure?|chargée? d[e’']|responsable|chef(?:fe)? de|conseill(?:er|ère)|technicien(?:ne)?|assistante?|alternante?|stagiaire|directeur|directrice"
          + "|desarrollador[a]?|ingenier[oa]|gerente|analista|técnic[oa]|consultor[a]?|director[a]?|jefe|diseñador[a]?|profesor[a]?|desenvolvedor[a]?|engenheir[oa]"
          + "|مهندس|مطور|مدير|محلل|محاسب|مصمم)";
  private static final Pattern LOOKS_LIKE_TITLE =
      Pattern.compile("(?iu).*(?<![\\p{L}])" + NOUN + "(?![\\p{L}]).*|.*\\([mwfhdx]\\s?/\\s?[mwfhdx].*");
  private static final Pattern SOUGHT =
      Pattern.compile(
          "(?u)\\b(?i:we[’']re looking for|we are looking for|looking for|we[’']re hiring|we are hiring|hiring|seeking|is searching for|suchen wir|nous recherchons|buscamos|join us as|as)"
              + " (?i:an?|our next|our|the|eine?n?|un|une|una|dich als) (?<title>(?:(?i:experienced|talented|skilled|motivated|passionate|strong) )?"
              + "(?:[\\p{Lu}\\d][\\p{L}\\d.+#/&-]*|of|and)(?: (?:[\\p{Lu}\\d][\\p{L}\\d.+#/&-]*|of|and|&|[–-])){0,7})");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?u)(?:^|[.\\n]\\s*)The (?<title>[\\p{Lu}][\\p{L}+#/&-]*(?:,? (?:[\\p{Lu}][\\p{L}+#/&-]*|of|and|&)){0,7}) (?:will|is responsible|serves as|is a)\\b");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?mu)^\\W{0,6}(?i:about|über|à propos de|sobre)[ ](?!(?i:us|the|this|our|you|your|uns|die|das|dich|nous|el|la|nosotros|nós|a vaga|o)\\b)"
              + "(?<company>[\\p{Lu}\\d][\\p{L}\\p{N}.&’'-]*(?: [\\p{Lu}\\d&][\\p{L}\\p{N}.&’'-]*){0,4})\\W{0,4}$");
  private static final Pattern JOIN =
      Pattern.compile(
          "(?u)\\b(?:Join|At|at|Bei|bei|Chez|chez|En) (?<company>[\\p{Lu}][\\p{L}\\p{N}.&’'-]*(?: [\\p{Lu}&][\\p{L}\\p{N}.&’'-]*){0,3}),? (?:the\\b|we\\b|our\\b|and\\b|you\\b|wir\\b|nous\\b|as\\b|to\\b)");
  private static final Pattern AT =
      Pattern.compile("(?u)^(?<title>.{3,70}?)\\s+(?:at|@|bei|chez|en)\\s+(?<company>[\\p{Lu}][^,|(]{1,50})$");
  private static final Pattern NOT_NAMES =
      Pattern.compile("(?iu)(?:the|our|us|team|this|home|work|role|you|your|we|least|all|any|scale|it|once|next|first|its|their)\\b.*");

  private Titles() {}

  /** The title as the posting states it, or "". */
  static String title(String text, List<Line> lines) {
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    String head = head(text, lines);
    Matcher field = TITLE_FIELD.matcher(start);
    if (field.find()) {
      return clean(field.group("title"));
    }
    if (!head.isEmpty()) {
      Matcher at = AT.matcher(head);
      return clean(at.matches() ? at.group("title") : head);
    }
    return said(start);
  }

  /** The employer's name as the posting states it, or "". */
  static String company(String text, List<Line> lines) {
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    Matcher field = COMPANY_FIELD.matcher(start);
    if (field.find()) {
      return clean(field.group("company"));
    }
    Matcher at = AT.matcher(head(text, lines));
    if (at.matches()) {
      return clean(at.group("company"));
    }
    Matcher about = ABOUT.matcher(text);
    if (about.find()) {
      return clean(about.group("company"));
    }
    Matcher join = JOIN.matcher(start);
    while (join.find()) {
      String name = clean(join.group("company"));
      if (!NOT_NAMES.matcher(name).matches()) {
        return name;
      }
    }
    return "";
  }

  /** The first line, when it reads as a title. */
  private static String head(String text, List<Line> lines) {
    Line first = lines.stream().filter(line -> !line.isBlank()).findFirst().orElse(null);
    if (first == null || first.isItem() || first.to() - first.from() > LONGEST) {
      return "";
    }
    String words = Headings.bare(first.in(text).replaceFirst("^#+\\s*", ""));
    String written = first.in(text);
    boolean sentence = ".!?:;,".indexOf(written.charAt(written.length() - 1)) >= 0;
    HeadingWords.Topic known = HeadingWords.of(words);
    boolean topic = known != null && known.share() > 0.6;
    boolean only = text.substring(first.to()).isBlank() && !written.startsWith("#");
    boolean title = LOOKS_LIKE_TITLE.matcher(words).matches() || written.matches("#\\s.*");
    return sentence || topic || only || !title || words.split("\\s+", -1).length > 12 ? "" : words;
  }

  private static String said(String start) {
    Matcher sought = SOUGHT.matcher(start);
    while (sought.find()) {
      String title = clean(sought.group("title"));
      if (LOOKS_LIKE_TITLE.matcher(title).matches()) {
        return title;
      }
    }
    Matcher subject = SUBJECT.matcher(start);
    while (subject.find()) {
      String title = clean(subject.group("title"));
      if (LOOKS_LIKE_TITLE.matcher(title).matches()) {
        return title;
      }
    }
    return "";
  }

  private static String clean(String words) {
    String name = words.replaceAll("[*_`#]+", "").strip();
    return name.replaceAll("(?i)\\s+(?:and|of|&|–|-)$|[,.;:|–-]+$", "").strip();
  }
}
