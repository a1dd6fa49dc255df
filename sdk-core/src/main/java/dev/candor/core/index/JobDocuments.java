package dev.candor.core.index;

import dev.candor.core.internal.json.JobJson;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Salary;
import dev.candor.core.spi.index.IndexedJob;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** An entry of the index as a Lucene document, and back. */
final class JobDocuments {

  static final String ID = "id";
  static final String TITLE = "title";
  static final String ANYWHERE = "anywhere";
  static final String POSTED = "posted";
  static final String LAST_SEEN = "lastSeen";
  static final String HIDDEN = "hidden";
  static final String PROMOTED = "promoted";
  static final String CLOSES = "closes";
  static final String CURRENCY = "currency";
  static final String PAY = "pay";
  static final String SCORE = "score";

  private static final String JOB = "job";
  private static final String FIRST_SEEN_TEXT = "firstSeenText";
  private static final String LAST_SEEN_TEXT = "lastSeenText";
  private static final String SCORE_TEXT = "scoreText";

  /** Posted ages change by themselves: they are told when they are asked for. */
  private static final Set<FacetField> STORED_FACETS =
      EnumSet.complementOf(EnumSet.of(FacetField.POSTED_AGE));

  /** Lucene takes terms of at most 32,766 bytes. */
  private static final int MAX_FACET_VALUE = 8_000;

  private static final FieldType WORDS = words();

  private JobDocuments() {}

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  static Term term(JobId id) {
    return new Term(ID, id.value());
  }

  static String facet(FacetField field) {
    return "facet." + field.code();
  }

  static Document toDocument(IndexedJob entry) {
    Job job = entry.job();
    Document document = new Document();
    document.add(new StringField(ID, job.id().value(), Field.Store.NO));
    document.add(new SortedDocValuesField(ID, new BytesRef(job.id().value())));
    document.add(new StoredField(JOB, JobJson.write(job)));
    document.add(new StoredField(FIRST_SEEN_TEXT, entry.firstSeen().toString()));
    document.add(new StoredField(LAST_SEEN_TEXT, entry.lastSeen().toString()));
    document.add(new LongPoint(LAST_SEEN, millis(entry.lastSeen())));
    document.add(new StringField(HIDDEN, String.valueOf(entry.hidden()), Field.Store.YES));
    document.add(new StringField(PROMOTED, String.valueOf(entry.promoted()), Field.Store.YES));
    document.add(new Field(TITLE, WordForms.found(job.title()), WORDS));
    document.add(new Field(ANYWHERE, WordForms.found(anywhere(job)), WORDS));
    addFigures(document, entry);
    for (FacetField field : STORED_FACETS) {
      addFacet(document, field, job);
    }
    return document;
  }

  private static void addFigures(Document document, IndexedJob entry) {
    Job job = entry.job();
    Instant postedAt = job.postedAt();
    if (postedAt != null) {
      document.add(new LongPoint(POSTED, millis(postedAt)));
      document.add(new NumericDocValuesField(POSTED, millis(postedAt)));
    }
    Instant expiresAt = job.expiresAt();
    if (expiresAt != null) {
      document.add(new LongPoint(CLOSES, millis(expiresAt)));
    }
    Salary salary = job.salary();
    if (salary != null) {
      BytesRef currency = new BytesRef(salary.currency().getCurrencyCode());
      document.add(new SortedDocValuesField(CURRENCY, currency));
      document.add(new NumericDocValuesField(PAY, FacetValues.yearlyPay(salary)));
    }
    Integer score = entry.score();
    if (score != null) {
      document.add(new IntPoint(SCORE, score));
      document.add(new NumericDocValuesField(SCORE, score));
      document.add(new StoredField(SCORE_TEXT, score.toString()));
    }
  }

  private static String anywhere(Job job) {
    return String.join("\n", job.title(), job.company(), job.place(), job.description());
  }

  private static void addFacet(Document document, FacetField field, Job job) {
    for (String value : FacetValues.of(field, job)) {
      String kept = facetValue(value);
      document.add(new StringField(facet(field), kept, Field.Store.NO));
      document.add(new SortedSetDocValuesField(facet(field), new BytesRef(kept)));
    }
  }

  static String facetValue(String value) {
    return value.length() <= MAX_FACET_VALUE ? value : value.substring(0, MAX_FACET_VALUE);
  }

  static IndexedJob fromDocument(Document document) {
    String score = document.get(SCORE_TEXT);
    return new IndexedJob(
        JobJson.read(document.get(JOB)),
        Instant.parse(document.get(FIRST_SEEN_TEXT)),
        Instant.parse(document.get(LAST_SEEN_TEXT)),
        Boolean.parseBoolean(document.get(HIDDEN)),
        Boolean.parseBoolean(document.get(PROMOTED)),
        score == null ? null : Integer.valueOf(score));
  }

  /** Far times stop at the ends of what a long can count. */
  static long millis(Instant time) {
    try {
      return time.toEpochMilli();
    } catch (ArithmeticException e) {
      return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE + 1 : Long.MAX_VALUE;
    }
  }
}
