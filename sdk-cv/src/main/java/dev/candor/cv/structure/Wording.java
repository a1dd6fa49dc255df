package dev.candor.cv.structure;

import dev.candor.core.text.KeywordMatch;
import dev.candor.core.text.KeywordMatcher;
import dev.candor.core.text.WordList;
import java.util.List;
import java.util.Map;
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

  private static final Hints NEGATION =
      Hints.of(
          "not",
          "n't",
          "n’t",
          "no ",
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
    return CUES.find(text);
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
