package dev.candor.cv.tailor;

import dev.candor.core.text.KeywordMatch;
import dev.candor.core.text.KeywordMatcher;
import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.report.AtsReport;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the keywords stand in a document.
 *
 * @param counts how often each is said
 * @param missing owned ones that are not said
 * @param forms how they are written, as keys
 */
record Stand(Map<Keyword, Integer> counts, Set<Keyword> missing, Set<String> forms) {

  static Stand of(CvDocument document, Keywords keywords, AtsReport report) {
    String text =
        document.blocks().stream()
            .map(Block::runs)
            .flatMap(List::stream)
            .map(TextRun::text)
            .collect(Collectors.joining("\n"));
    Set<String> names = Set.copyOf(report.coverage().missing());
    Set<Keyword> missing = new HashSet<>(keywords.owned());
    missing.removeIf(keyword -> !names.contains(keyword.name()));
    Set<String> forms = new HashSet<>();
    for (KeywordMatch match : keywords.taxonomy().find(text)) {
      forms.add(KeywordMatcher.key(match.surface()));
    }
    return new Stand(keywords.counts(text), missing, forms);
  }

  /** Whether the document writes a keyword as the posting does. */
  boolean isWrittenAsAsked(Keyword keyword) {
    return forms.contains(KeywordMatcher.key(keyword.written()));
  }
}
