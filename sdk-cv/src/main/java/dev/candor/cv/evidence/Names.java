package dev.candor.cv.evidence;

import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import java.util.Set;

/** Names of several words: a part of one does not prove the whole, nor the whole another part. */
final class Names {

  private static final Set<String> VENDORS =
      Set.of(
          "microsoft",
          "ms",
          "adobe",
          "apache",
          "amazon",
          "google",
          "ibm",
          "autodesk",
          "atlassian",
          "oracle");

  private Names() {}

  /** Whether every word of the fact's name that matters stands in the sentence. */
  static boolean agree(Reading claim, int at, Fact.Place place) {
    int name = place.token().name();
    if (name < 0 || !isName(place)) {
      return true;
    }
    boolean first = true;
    for (Token token : place.reading().tokens()) {
      if (token.name() != name) {
        continue;
      }
      boolean dropped =
          Frame.SUFFIXES.contains(token.folded()) || (first && VENDORS.contains(token.folded()));
      first = false;
      if (!dropped && !isSaid(claim, token)) {
        return false;
      }
    }
    return true;
  }

  /** A run of capitals of which some word is not plain language, or that is two words or more. */
  private static boolean isName(Fact.Place place) {
    return place.token().name() >= 0;
  }

  private static boolean isSaid(Reading claim, Token token) {
    for (Token said : claim.tokens()) {
      if (said.folded().equals(token.folded())
          || said.word().family().equals(token.word().family())) {
        return true;
      }
      for (String key : said.word().keys()) {
        if (token.word().proves().contains(key)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The whole name a word of a fact belongs to. */
  static String whole(Fact.Place place) {
    int name = place.token().name();
    int start = place.token().start();
    int end = place.token().end();
    for (Token token : place.reading().tokens()) {
      if (name >= 0 && token.name() == name) {
        start = Math.min(start, token.start());
        end = Math.max(end, token.end());
      }
    }
    return place.reading().text().substring(start, end);
  }
}
