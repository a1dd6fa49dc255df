package dev.candor.core.index;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Queries of the index as Lucene asks them. */
final class JobQueries {

  /** A word in the title says more than one in the description. */
  private static final float TITLE_BOOST = 4;

  /** Lucene takes 1,024 clauses, of which a word needs two. */
  private static final int MAX_WORDS = 400;

  private static final FacetsConfig NO_CONFIG = new FacetsConfig();

  private JobQueries() {}

  /**
   * Every filter; those by facet apart, each of which leaves its own field out of its count.
   *
   * @throws InvalidInputException when it has more words than can be asked at once
   */
  static DrillDownQuery of(IndexQuery query) {
    DrillDownQuery all = new DrillDownQuery(NO_CONFIG, base(query));
    query.facets().forEach((field, values) -> all.add(field.code(), facet(query, field, values)));
    return all;
  }

  private static Query base(IndexQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new MatchAllDocsQuery(), Occur.FILTER);
    addWords(all, query);
    Set<JobId> within = query.within();
    if (within != null) {
      all.add(anyOf(JobDocuments.ID, within.stream().map(JobId::value).toList()), Occur.FILTER);
    }
    addMark(all, JobDocuments.HIDDEN, query.hidden());
    addMark(all, JobDocuments.PROMOTED, query.promoted());
    Integer minScore = query.minScore();
    if (minScore != null) {
      all.add(
          IntPoint.newRangeQuery(JobDocuments.SCORE, minScore, Integer.MAX_VALUE), Occur.FILTER);
    }
    return all.build();
  }

  private static void addWords(BooleanQuery.Builder all, IndexQuery query) {
    Set<String> text = WordForms.asked(query.text());
    List<Set<String>> titles =
        query.titles().stream().map(WordForms::asked).filter(words -> !words.isEmpty()).toList();
    check(text.size() + titles.stream().mapToInt(Set::size).sum());
    // a title without a word asks for nothing, which every job has
    if (!titles.isEmpty() && titles.size() == query.titles().size()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (Set<String> title : titles) {
        BooleanQuery.Builder each = new BooleanQuery.Builder();
        title.forEach(word -> each.add(term(JobDocuments.TITLE, word), Occur.MUST));
        any.add(new BoostQuery(each.build(), TITLE_BOOST), Occur.SHOULD);
      }
      all.add(any.build(), Occur.MUST);
    }
    for (String word : text) {
      all.add(term(JobDocuments.ANYWHERE, word), Occur.MUST);
      all.add(new BoostQuery(term(JobDocuments.TITLE, word), TITLE_BOOST), Occur.SHOULD);
    }
  }

  private static void check(int words) {
    if (words > MAX_WORDS) {
      throw new InvalidInputException(
          "query",
          "The query has " + words + " words; at most " + MAX_WORDS + " can be asked at once",
          "Ask for the words that matter",
          null);
    }
  }

  // few jobs are hidden or promoted: the few are asked for or left out, never the many looked up
  private static void addMark(BooleanQuery.Builder all, String field, @Nullable Boolean wanted) {
    if (wanted != null) {
      all.add(term(field, "true"), wanted ? Occur.FILTER : Occur.MUST_NOT);
    }
  }

  private static Query facet(IndexQuery query, FacetField field, Set<String> values) {
    return field == FacetField.POSTED_AGE
        ? postedAges(query, values)
        : anyOf(JobDocuments.facet(field), values);
  }

  private static Query postedAges(IndexQuery query, Set<String> values) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    Instant now = query.asOf();
    for (PostedAge age : PostedAge.values()) {
      if (now != null && values.contains(age.code())) {
        Query posted = LongPoint.newRangeQuery(JobDocuments.POSTED, age.first(now), age.last(now));
        any.add(posted, Occur.SHOULD);
      }
    }
    if (values.contains(FacetField.UNSPECIFIED)) {
      Query undated =
          new BooleanQuery.Builder()
              .add(new MatchAllDocsQuery(), Occur.FILTER)
              .add(new FieldExistsQuery(JobDocuments.POSTED), Occur.MUST_NOT)
              .build();
      any.add(undated, Occur.SHOULD);
    }
    return any.build();
  }

  private static Query term(String field, String word) {
    return new TermQuery(new Term(field, word));
  }

  private static Query anyOf(String field, Collection<String> values) {
    return new TermInSetQuery(
        field, values.stream().map(JobDocuments::facetValue).map(BytesRef::new).toList());
  }

  /** What a policy lets go. */
  static Query expired(Retention retention, Instant now) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    Duration unseen = retention.unseen();
    if (unseen != null) {
      any.add(both(LastSeen.before(end(now, unseen)), "false"), Occur.SHOULD);
    }
    Duration hidden = retention.hidden();
    if (hidden != null) {
      any.add(both(LastSeen.before(end(now, hidden)), "true"), Occur.SHOULD);
    }
    Duration closed = retention.closed();
    if (closed != null) {
      any.add(before(JobDocuments.CLOSES, now, closed), Occur.SHOULD);
    }
    return new BooleanQuery.Builder()
        .add(any.build(), Occur.FILTER)
        .add(term(JobDocuments.PROMOTED, "true"), Occur.MUST_NOT)
        .build();
  }

  private static Query both(Query filter, String hidden) {
    return new BooleanQuery.Builder()
        .add(filter, Occur.FILTER)
        .add(term(JobDocuments.HIDDEN, hidden), Occur.FILTER)
        .build();
  }

  private static Query before(String field, Instant now, Duration age) {
    return LongPoint.newRangeQuery(field, Long.MIN_VALUE, end(now, age));
  }

  private static long end(Instant now, Duration age) {
    if (age.compareTo(Duration.between(Instant.MIN, now)) > 0) {
      return Long.MIN_VALUE; // before all time
    }
    return Math.max(Long.MIN_VALUE + 1, JobDocuments.millis(now.minus(age))) - 1;
  }
}
