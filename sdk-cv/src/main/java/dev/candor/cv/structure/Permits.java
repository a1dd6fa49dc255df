package dev.candor.cv.structure;

import dev.candor.cv.posting.Conditions.Sponsorship;
import dev.candor.cv.posting.Statement;
import dev.candor.cv.posting.TextSpan;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a posting says of visas and of security clearances. */
final class Permits {

  private static final Hints VISA =
      Hints.of(
          "sponsor",
          "visa",
          "visum",
          "work permit",
          "authoriz",
          "authoris",
          "right to work",
          "h-1b",
          "h1b",
          "opt ",
          "arbeitserlaubnis",
          "permis de travail",
          "permiso de trabajo",
          "كفالة",
          "تأشيرة",
          "إقامة");

  private static final Pattern OF_VISAS =
      Pattern.compile(
          "(?iu)\\b(?:visas?|immigration|work (?:permit|authori[sz]ation)|employment"
              + " (?:visa|authori[sz]ation|sponsorship)|sponsorship|h-?1b|right to work|green"
              + " card|relocation)\\b|\\bsponsor(?:ing)?\\b[^.;]{0,40}\\b(?:candidate|applicant|individual|employ|you|work)|visum|permis"
              + " de travail|permiso de trabajo|تأشيرة|كفالة");
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?iu)\\b(?:(?:not|n[’']t|cannot|unable to|no"
              + " longer|never)\\b[^.;]{0,40}\\b(?:sponsor\\w*|visas?|immigration)|no\\b[^.;]{0,25}\\b(?:visa|sponsorship)\\b|sponsorship\\b[^.;]{0,50}\\b(?:not|unavailable|no)\\b|without\\b[^.;]{0,60}\\b(?:sponsorship|sponsor|visa)\\b|not"
              + " (?:require|need)\\b[^.;]{0,40}\\b(?:sponsorship|visa)|(?:require|need)s?\\b[^.;]{0,40}\\bsponsorship\\b[^.;]{0,50}\\b(?:not"
              + " be|cannot|will not)\\b|ineligible for\\b[^.;]{0,30}sponsor\\w*|kein\\w*"
              + " (?:Visum|Visa)\\w*|pas de (?:visa|parrainage)|no (?:se"
              + " )?(?:patrocina|ofrece|tramita)\\w*)|لا (?:يوجد|نقدم) (?:كفالة|تأشيرة)");
  private static final Pattern OFFERED =
      Pattern.compile(
          "(?iu)\\b(?:(?:we|will|can|able to|happy to|do|also|employer|company|open"
              + " to)\\b[^.;]{0,30}\\b(?:sponsor|provide|offer|support|assist|help)\\w*\\b[^.;]{0,50}\\b(?:visas?|work"
              + " (?:permit|authori[sz]ation)|sponsorship|h-?1b|candidates|applicants)|visa\\b[^.;]{0,20}\\b(?:support|sponsorship|assistance|help)\\b(?![^.;]{0,30}\\b(?:not|no|required)\\b)|sponsorship"
              + " (?:is )?(?:available|offered|provided|possible|considered)|relocation (?:and|&|/)"
              + " visa|visum\\w*\\s+(?:wird|werden|unterstütz\\w+)|prise en charge du visa)|نوفر"
              + " (?:كفالة|تأشيرة)|كفالة (?:متاحة|متوفرة)");
  private static final Pattern CLEARANCE =
      Pattern.compile(
          "(?iu)\\b(?:security clearance|(?:secret|top secret|ts/?sci|public"
              + " trust|dod|sc|dv|nato|government|national security|baseline personnel)[ -](?:level"
              + " )?clearance|clearance"
              + " (?:level|is|required)|(?-i:TS/SCI|BPSS|NV1|NV2)|sicherheitsüberprüfung|habilitation"
              + " (?:secret|défense|confidentiel)|habilitación de seguridad)\\b");
  private static final Pattern WEBSITE =
      Pattern.compile("(?iu)\\bsponsors?(?:ed)? (?:by|content|events?|link)\\b");

  private final String text;
  private Sponsorship sponsorship = Sponsorship.UNSPECIFIED;
  private @Nullable Statement clearance;

  private Permits(String text) {
    this.text = text;
  }

  static Permits in(String text, List<Block> blocks) {
    Permits permits = new Permits(text);
    for (Block block : blocks) {
      StatedSentences.of(text, block).forEach(permits::read);
    }
    return permits;
  }

  /** A refusal decides over an offer: it names the exception that matters. */
  private void read(TextSpan sentence) {
    String words = sentence.in(text);
    if (VISA.isAnyIn(words) && OF_VISAS.matcher(words).find() && !WEBSITE.matcher(words).find()) {
      if (REFUSED.matcher(words).find()) {
        sponsorship = Sponsorship.REFUSED;
      } else if (sponsorship == Sponsorship.UNSPECIFIED && OFFERED.matcher(words).find()) {
        sponsorship = Sponsorship.OFFERED;
      }
    }
    if (clearance == null && CLEARANCE.matcher(words).find()) {
      clearance = new Statement(words, sentence);
    }
  }

  Sponsorship sponsorship() {
    return sponsorship;
  }

  @Nullable Statement clearance() {
    return clearance;
  }
}
