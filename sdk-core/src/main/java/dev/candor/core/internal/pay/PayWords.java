package dev.candor.core.internal.pay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words beside a figure that make it pay, or other money. */
final class PayWords {

  static final Pattern CONNECTOR =
      Pattern.compile(
          "(?iu)(?:,[-–—]{1,2})?\\s*(?:(?:per |/\\s?|an?"
              + " )?(?:hour|hr|year|yr|annum|month|week|day)\\s*)?(?:gross|brutto|bruts?)?\\s*(?:[-–—‑−‐‒―~]|to|and|bis|und|à|a|et|y|hasta|até|إلى|و)\\s*(?:up"
              + " to|bis zu|brutto|CAD|USD|EUR)?\\s*");
  static final Pattern PAY =
      Pattern.compile(
          "(?iu)salary|salaries|\\bpay\\b|payscale|\\bpaid\\b|compensation|\\bcomp\\b|remunerat|\\bwages?\\b|\\brates?\\b|\\bbase\\b"
              + "|earn(?:ings?)?\\b|income|stundenlohn|\\w*gehalt\\w*|\\w*vergütung\\w*|\\w*lohn\\b|entgelt|verdien\\w*|entlohnung|brutto\\w*|\\bgross\\b|\\bbruts?\\b|\\bbrut[oa]s?\\b|(?:be)?zahl(?:en|ung|t)\\b"
              + "|salaire|rémunér|rémunération|\\bsmic\\b|salari[oa]|sueldo|retribuci|remunera|الراتب|راتب|أجر|\\bctc\\b|\\bsalario");
  static final Pattern NOT_PAY =
      Pattern.compile(
          "(?iu)bonus|commission|allowance|stipend|budget|fund(?:ing|ed|s)?\\b|rais(?:ed|ing)|revenue|\\bARR\\b|\\bGMV\\b|valu(?:ed|ation)|equity|401|reimburse|referral|sign[-"
              + " ]?on|relocation|tuition|insurance|premium|deductible|contribution|match|\\bAUM\\b|assets|portfolio|market|deals?\\b|contracts?"
              + " (?:of|worth)|quota|savings?|invest|series [a-e]\\b|backed|grant"
              + "|turnover|profit|gewinn|EBITDA|mindestlohn|\\bumsatz|prämie|zuschuss|weiterbildung|zulage|gutschein|sachbezug|trinkgeld|weihnachtsgeld|urlaubsgeld|prime|ticket|panier|mutuelle|chiffre"
              + " d|levée|intéressement|bono\\b|bonos\\b|dietas|ayuda|presupuesto|facturaci|ingresos"
              + " de|plus"
              + " por|indemnité|مكافأة|ميزانية|بدل|fees?\\b|cost|customers|users|donat|gift|credit|\\bvoucher|perk");
  static final Pattern NOT_PAY_BEHIND =
      Pattern.compile(
          "(?iu)^\\s*(?:(?!plus|and|with|und|et|y|zuzüglich|base|\\+)[\\p{L}/-]+\\s+){0,4}?(?:[\\p{L}-]*bonus|allowance|stipend|budget|funding|in"
              + " funding|revenue|ARR\\b|valuation|reimbursement|referral|sign[-"
              + " ]on|relocation|tuition|investment|market|market"
              + " cap|portfolio|customers|users|zuschuss|prämie|netto"
              + " referral|weiterbildung|gutschein|sachbezug|credit|gift|match|contribution|deductible|project|deals?|in"
              + " sales|of sales)");

  /** What is paid by the hour or month is pay, whatever else is said. */
  static final Pattern BY_TIME =
      Pattern.compile(
          "(?iu)\\s*(?:/\\s?|per |an? |pro |die |je |par |de l[’']|por |la |a la"
              + " )(?:h|hr|hour|std|stunde|monat|month|heure|mois|hora|mes)\\b");

  static final Pattern OTE =
      Pattern.compile("(?iu)\\bOTE\\b|on[- ]target|target earnings|uncapped");

  /** Behind a figure; what stands before the next one speaks of that. */
  static final Pattern OTE_BEHIND =
      Pattern.compile("(?:" + OTE.pattern() + ")(?!\\s*(?:of\\b|:)?\\s*\\p{Sc}?\\s?\\d)");

  static final Pattern UP_TO =
      Pattern.compile(
          "(?iu)(?:up to|upto|max(?:imum|\\.)?(?: of)?|bis(?:"
              + " zu)?|jusqu[’'](?:à|a)|hasta|até|حتى|no more than)\\s*$");
  static final Pattern FROM =
      Pattern.compile(
          "(?iu)(?:\\bfrom|start(?:ing|s)? (?:at|from)|begin(?:ning|s) at|minimum(?: of)?|at"
              + " least|\\bab|mind(?:\\.|estens)|mindest\\p{L}*(?:gehalt|entgelt|verdienst)|von|à"
              + " partir de|dès|a partir de|desde|min\\.?|(?:ابتداء |بدءا )?من)\\s*$");

  private PayWords() {}

  static int lastEnd(Pattern pattern, String text) {
    int end = -1;
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      end = matcher.end();
    }
    return end;
  }
}
