package dev.candor.cv.structure;

import dev.candor.core.text.KeywordMatch;
import dev.candor.core.text.KeywordMatcher;
import dev.candor.core.text.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that weigh what is asked for: that demand it, make it optional, or exclude. */
final class Wording {

  static final String MUST = "must";
  static final String NICE_BEFORE = "nice-before";
  static final String NICE_AFTER = "nice-after";
  static final String NOT_NEEDED = "not-needed";

  private static final KeywordMatcher CUES = cues();

  private static final Pattern EXCLUSION =
      Pattern.compile(
          "(?iu)(?:\\b(?:do|does|can|will|are|is|cannot|unable|not)(?:n[’']t| not)?\\b[^.;]{0,20}"
              + "(?<=not|n[’']t|cannot|unable)[^.;]{0,25}\\b(?:sponsor(?:ing|ship)?)\\b|\\bno"
              + " (?:visa |work )?sponsorship\\b|\\bsponsorship\\b[^.;]{0,40}\\b(?:not|un)\\s?(?:be"
              + " )?(?:available|offered|provided|possible)|\\b(?:will|can)\\s?not be"
              + " (?:considered|accepted|progressed|reviewed)\\b|\\b(?:need|should) not"
              + " apply\\b|\\b(?:please )?(?:do not|don[’']t) apply\\b|\\b(?:isn[’']t|is"
              + " not|not|may not be) (?:a (?:good )?fit |right |suitable )?for"
              + " you\\b|\\b(?:role|position|job) (?:isn[’']t|is not) (?:for|suitable)\\b|\\bnot"
              + " suitable for\\b|\\bnot eligible\\b|\\bnot looking for\\b|\\b(?:must|may|should)"
              + " not\\b(?! be limited)|\\bcannot (?:have|be|hold)\\b|\\bno"
              + " (?:recruit(?:ers|ment)|(?:staffing |recruiting )?agenc(?:y|ies)|third[-"
              + " ]part(?:y|ies)|c2c|corp[- ]to[- ]corp|contractors|freelancers|remote"
              + " (?:candidates|applicants)|relocation|juniors?|beginners)\\b|\\b(?:do"
              + " not|don[’']t|cannot|unable to) (?:accept|consider|hire|work with)\\b|\\bnicht"
              + " (?:berücksichtigt|geeignet)|\\bkeine"
              + " (?:Agenturen|Personalvermittl\\w*|Personalberat\\w*|Freelancer|Quereinsteiger)|\\bbitte"
              + " von .{0,40} absehen|\\bne (?:seront|sera) pas"
              + " (?:étudié|retenu|pris|traité)|\\bs[’']abstenir\\b|\\bpas"
              + " d[’']agence|\\babstener?se\\b|\\bno se (?:considerarán|aceptan|aceptarán|tendrán"
              + " en cuenta)|\\bno aplicar\\b|لن يتم (?:النظر|قبول)|لا يتم قبول|لا نقبل)");

  /** "No PHP needed", "you don't need PHP": what is not asked for stands between or behind. */
  private static final Pattern NOT_ASKED =
      Pattern.compile(
          "(?iu)\\b(?:no|keine?|pas de|sin)\\s+(?:[\\p{L}\\p{N}+#./&-]+,?\\s+){1,6}?(?:is |are |ist"
              + " |sind )?(?:needed|required|necessary|expected"
              + "|nötig|erforderlich|notwendig|nécessaires?|requise?s?|requerid[oa]s?|necesari[oa]s?)\\b|\\b(?:do|does|did|will|would)(?:n[’']t|"
              + " not) (?:necessarily |strictly )?(?:need|require|expect|have"
              + " to)\\b|\\bneed(?:n[’']t| not) (?!apply)|\\bno need"
              + " (?:for|to)\\b|\\b(?:is|are|was)(?:n[’']t| not) (?:\\p{L}+"
              + " ){0,2}?(?:required|needed|necessary|mandatory|essential|a must|a"
              + " requirement)\\b|\\bnot"
              + " (?:strictly|absolutely|necessarily|explicitly|actually|really)"
              + " (?:required|needed|necessary|mandatory)\\b|\\b(?:brauchst?|benötigst?|müssen|musst)"
              + " (?:du |sie )?(?:keine?|nicht)\\b|\\bnicht (?:nötig|benötigt)\\b");

  private static final Hints NEGATION =
      Hints.of(
          "not",
          "n't",
          "n’t",
          "no ",
          "non ",
          "optional",
          "pas ",
          "sin ",
          "débutant",
          "não",
          "غير",
          "لا ",
          "unable",
          "unavail",
          "unpos",
          "nicht",
          "kein",
          "absehen",
          "ne ser",
          "abst",
          "d'agence",
          "d’agence",
          "no se",
          "لن",
          "لا");

  private Wording() {}

  /** Every cue in a text, in order; their keyword is one of the constants. */
  static List<KeywordMatch> in(String text) {
    List<KeywordMatch> cues = CUES.find(text);
    if (!mayNegate(text)) {
      return cues;
    }
    List<KeywordMatch> all = new ArrayList<>();
    Matcher not = NOT_ASKED.matcher(text);
    while (not.find()) {
      all.add(new KeywordMatch(NOT_NEEDED, not.group(), not.start(), not.end()));
    }
    int said = all.size();
    for (KeywordMatch cue : cues) {
      boolean inside =
          all.subList(0, said).stream()
              .anyMatch(one -> one.start() < cue.end() && cue.start() < one.end());
      if (!inside) {
        all.add(cue);
      }
    }
    all.sort(Comparator.comparingInt(KeywordMatch::start));
    return all;
  }

  /** Whether a text holds a word that negates: without one nothing is said not to be needed. */
  static boolean mayNegate(String text) {
    return NEGATION.isAnyIn(text);
  }

  static boolean has(List<KeywordMatch> cues, String kind) {
    return cues.stream().anyMatch(cue -> cue.keyword().equals(kind));
  }

  /** Whether a sentence says who is not wanted. */
  static boolean excludes(String sentence) {
    return NEGATION.isAnyIn(sentence) && EXCLUSION.matcher(sentence).find();
  }

  private static KeywordMatcher cues() {
    KeywordMatcher.Builder builder = KeywordMatcher.builder();
    for (Map.Entry<String, List<String>> group :
        WordList.read(Wording.class, "wording.txt").entrySet()) {
      group.getValue().forEach(phrase -> builder.add(group.getKey(), phrase));
    }
    return builder.build();
  }
}
