package dev.candor.cv.relevance;

import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Judgement;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What annotations say of keywords; where two disagree, the must-have goes before the wish, and
 * what is played down is no identity.
 *
 * @param named all that they name by skill or keyword, or in their quotes, but what rules out
 * @param must those a person takes for must-haves
 * @param nice those a person takes for wishes
 * @param identity those that are what the candidate is
 * @param down those to be named least
 */
record Marks(
    Set<String> named, Set<String> must, Set<String> nice, Set<String> identity, Set<String> down) {

  static Marks of(Annotations annotations, SkillTaxonomy taxonomy, Boosts boosts) {
    Set<String> named = new LinkedHashSet<>();
    Set<String> must = new LinkedHashSet<>();
    Set<String> nice = new LinkedHashSet<>();
    Set<String> identity = new LinkedHashSet<>();
    Set<String> down = new LinkedHashSet<>();
    for (Annotation one : annotations.counting()) {
      for (String given : keywords(one, boosts)) {
        String name = taxonomy.canonical(given).orElse(given);
        if (!one.isDisqualifier()) {
          named.add(name);
        }
        Judgement.Demand demand = one.judgement().demand();
        if (demand == Judgement.Demand.MUST_HAVE) {
          must.add(name);
        } else if (demand == Judgement.Demand.NICE_TO_HAVE) {
          nice.add(name);
        }
        if (isIdentity(one.judgement().identity())) {
          identity.add(name);
        }
        if (one.isPlayedDown()) {
          down.add(name);
        }
      }
    }
    nice.removeAll(must);
    identity.removeAll(down);
    return new Marks(named, must, nice, identity, down);
  }

  /** Another spelling is not a keyword of its own. */
  private static List<String> keywords(Annotation one, Boosts boosts) {
    List<String> keywords = new ArrayList<>(boosts.names(one));
    keywords.removeAll(one.hints().variants());
    return keywords;
  }

  private static boolean isIdentity(Judgement.@Nullable Identity identity) {
    return identity == Judgement.Identity.CORE_IDENTITY
        || identity == Judgement.Identity.STRONG_IDENTITY;
  }

  boolean isIdentity(String name, Set<String> title) {
    return identity.contains(name) || (title.contains(name) && !down.contains(name));
  }
}
