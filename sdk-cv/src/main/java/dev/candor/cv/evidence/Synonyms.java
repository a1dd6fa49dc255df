package dev.candor.cv.evidence;

import dev.candor.core.text.KeywordMatch;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Skills of a sentence under other names than the fact's: "K8s" for "Kubernetes". */
final class Synonyms {

  private final Reading claim;
  private final SkillTaxonomy taxonomy;
  private @Nullable List<KeywordMatch> matches;

  Synonyms(Reading claim, SkillTaxonomy taxonomy) {
    this.claim = claim;
    this.taxonomy = taxonomy;
  }

  /** Whether the fact names the skill that a word of the sentence is, or is part of. */
  boolean explain(int at, Fact fact) {
    if (matches == null) {
      matches = taxonomy.find(claim.text());
    }
    Token token = claim.tokens().get(at);
    for (KeywordMatch match : matches) {
      if (match.start() <= token.start()
          && match.end() >= token.end()
          && fact.names(match.keyword())) {
        return true;
      }
    }
    return false;
  }
}
