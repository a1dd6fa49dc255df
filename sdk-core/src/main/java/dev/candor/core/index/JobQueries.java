package dev.candor.core.index;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.words.Words;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.JobId;
import dev.candor.core.job.JobSort;
import dev.candor.core.spi.index.IndexQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One query as Lucene asks it: with all its facet filters, or with all but one. */
final class JobQueries {

  /** A word in the title says more than one in the description. */
  private static final float TITLE_BOOST = 4;

  /** Lucene takes 1,024 clauses, of which a word needs two. */
  private static final int MAX_WORDS = 400;

  private final IndexQuery query;
  private final List<Set<String>> titles;
  private final Set<String> text;

  /**
   * Reads the words of a query.
   *
   * @throws InvalidInputException when it has more words than can be asked at once
   */
  JobQueries(IndexQuery query) {
    this.query = query;
    this.titles =
        query.titles().stream().map(Words::asked).filter(words -> !words.isEmpty()).toList();
    this.text = Words.asked(query.text());
    int words = text.size() + titles.stream().mapToInt(Set::size).sum();
    if (words > MAX_WORDS) {
      throw new InvalidInputException(
          "query",
          "The query has " + words + " words; at most " + MAX_WORDS + " can be asked at once",
          "Ask for the words that matter",
          null);
    }
  }

  Set<FacetField> filtered() {
    return query.facets().keySet();
  }

  Query all() {
    return allBut(null);
  }

  /** Every filter but that of one field: what its facet is counted over. */
  Query allBut(@Nullable FacetField free) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new MatchAllDocsQuery(), Occur.FILTER);
    addWords(all);
    Set<JobId> within = query.within();
    if (within != null) {
      all.add(anyOf(JobDocuments.ID, within.stream().map(JobId::value).toList()), Occur.FILTER);
    }
    if (!query.includeHidden()) {
      all.add(new TermQuery(new Term(JobDocuments.HIDDEN, "false")), Occur.FILTER);
    }
    query
        .facets()
        .forEach(
            (field, values) -> {
              if (field != free) {
                all.add(anyOf(JobDocuments.facet(field), values), Occur.FILTER);
              }
            });
    return all.build();
  }

  private void addWords(BooleanQuery.Builder all) {
    // a title without a word asks for nothing, which every job has
    if (!titles.isEmpty() && titles.size() == query.titles().size()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (Set<String> title : titles) {
        BooleanQuery.Builder each = new BooleanQuery.Builder();
        title.forEach(word -> each.add(word(JobDocuments.TITLE, word), Occur.MUST));
        any.add(new BoostQuery(each.build(), TITLE_BOOST), Occur.SHOULD);
      }
      all.add(any.build(), Occur.MUST);
    }
    for (String word : text) {
      all.add(word(JobDocuments.ANYWHERE, word), Occur.MUST);
      all.add(new BoostQuery(word(JobDocuments.TITLE, word), TITLE_BOOST), Occur.SHOULD);
    }
  }

  private static Query word(String field, String word) {
    return new TermQuery(new Term(field, word));
  }

  private static Query anyOf(String field, Collection<String> values) {
    return new TermInSetQuery(
        field, values.stream().map(JobDocuments::facetValue).map(BytesRef::new).toList());
  }

  static Sort sort(IndexQuery query) {
    SortField newest = new SortField(JobDocuments.POSTED, SortField.Type.LONG, true);
    newest.setMissingValue(Long.MIN_VALUE);
    SortField id = new SortField(JobDocuments.ID, SortField.Type.STRING);
    boolean byMatch =
        query.sort() == JobSort.RELEVANCE && !(query.titles().isEmpty() && query.text().isBlank());
    return byMatch ? new Sort(SortField.FIELD_SCORE, newest, id) : new Sort(newest, id);
  }

  /** Not promoted, and not seen since. */
  static Query lastSeenBefore(Instant before) {
    long end = Math.max(Long.MIN_VALUE + 1, JobDocuments.millis(before)) - 1;
    return new BooleanQuery.Builder()
        .add(LongPoint.newRangeQuery(JobDocuments.LAST_SEEN, Long.MIN_VALUE, end), Occur.FILTER)
        .add(new TermQuery(new Term(JobDocuments.PROMOTED, "false")), Occur.FILTER)
        .build();
  }
}
