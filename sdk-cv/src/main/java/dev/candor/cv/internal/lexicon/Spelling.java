package dev.candor.cv.internal.lexicon;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** One spelling for one word: without case and accents, British as American. Pure. */
public final class Spelling {

  private static final Set<String> OUR =
      Set.of(
          "colour",
          "labour",
          "behaviour",
          "favour",
          "harbour",
          "neighbour",
          "honour",
          "rumour",
          "humour",
          "endeavour",
          "flavour",
          "vapour",
          "armour",
          "rigour",
          "vigour");

  private Spelling() {}

  /** A written word, folded. */
  public static String fold(String word) {
    String folded = plain(word.toLowerCase(Locale.ROOT));
    if (folded.endsWith("'s")) {
      folded = folded.substring(0, folded.length() - 2);
    } else if (folded.endsWith("'")) {
      folded = folded.substring(0, folded.length() - 1);
    }
    return american(folded);
  }

  private static String plain(String word) {
    boolean ascii = true;
    for (int at = 0; at < word.length() && ascii; at++) {
      ascii = word.charAt(at) < 0x80;
    }
    if (ascii) {
      return word;
    }
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder(decomposed.length());
    for (int at = 0; at < decomposed.length(); at++) {
      char unit = decomposed.charAt(at);
      if (unit == 'ß') {
        kept.append("ss");
      } else if (unit == 'ø') {
        kept.append('o');
      } else if (unit == 'ł') {
        kept.append('l');
      } else if (unit == 'æ') {
        kept.append("ae");
      } else if (unit == '’' || unit == '‘' || unit == 'ʼ') {
        kept.append('\'');
      } else if (unit != '\u0640' && Character.getType(unit) != Character.NON_SPACING_MARK) {
        kept.append(unit == 'أ' || unit == 'إ' || unit == 'آ' ? 'ا' : unit);
      }
    }
    return kept.toString();
  }

  private static String american(String word) {
    int length = word.length();
    if (length < 5) {
      return word;
    }
    String spelt = word;
    if (word.contains("our")) {
      for (String british : OUR) {
        if (word.startsWith(british)) {
          spelt = british.replace("our", "or") + word.substring(british.length());
        }
      }
    }
    spelt = spelt.replace("isation", "ization").replace("ising", "izing").replace("ysing", "yzing");
    if (spelt.endsWith("ise") || spelt.endsWith("ised") || spelt.endsWith("ises")) {
      int at = spelt.lastIndexOf("ise");
      spelt = spelt.substring(0, at) + "ize" + spelt.substring(at + 3);
    } else if (spelt.endsWith("yse") || spelt.endsWith("ysed") || spelt.endsWith("yses")) {
      int at = spelt.lastIndexOf("yse");
      spelt = spelt.substring(0, at) + "yze" + spelt.substring(at + 3);
    }
    return switch (spelt) {
      case "centre", "centres" -> spelt.replace("centre", "center");
      case "theatre", "theatres" -> spelt.replace("theatre", "theater");
      case "programme", "programmes" -> spelt.replace("programme", "program");
      case "catalogue", "catalogues" -> spelt.replace("catalogue", "catalog");
      case "licence", "licences" -> spelt.replace("licence", "license");
      case "enrollment" -> "enrolment";
      case "fulfillment" -> "fulfilment";
      default -> spelt;
    };
  }
}
