package dev.candor.core.index;

import dev.candor.core.internal.json.JobJson;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.Seniority;
import dev.candor.core.spi.index.IndexedJob;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
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

  private static final String JOB = "job";
  private static final String FIRST_SEEN_TEXT = "firstSeenText";
  private static final String LAST_SEEN_TEXT = "lastSeenText";
  private static final String UNSPECIFIED = "unspecified";

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
    return "facet." + field.name().toLowerCase(Locale.ROOT);
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
    document.add(new Field(TITLE, new WordStream(job.title()), WORDS));
    document.add(new Field(ANYWHERE, new WordStream(anywhere(job)), WORDS));
    Instant postedAt = job.postedAt();
    if (postedAt != null) {
      document.add(new NumericDocValuesField(POSTED, millis(postedAt)));
    }
    for (FacetField field : FacetField.values()) {
      addFacet(document, field, job);
    }
    return document;
  }

  private static String anywhere(Job job) {
    return String.join("\n", job.title(), job.company(), job.place(), job.description());
  }

  private static void addFacet(Document document, FacetField field, Job job) {
    for (String value : values(field, job)) {
      String kept = facetValue(value);
      document.add(new StringField(facet(field), kept, Field.Store.NO));
      document.add(new SortedSetDocValuesField(facet(field), new BytesRef(kept)));
    }
  }

  static String facetValue(String value) {
    return value.length() <= MAX_FACET_VALUE ? value : value.substring(0, MAX_FACET_VALUE);
  }

  private static List<String> values(FacetField field, Job job) {
    List<String> values =
        switch (field) {
          case COMPANY -> List.of(job.company());
          case PLACE -> job.places().stream().map(Place::name).distinct().toList();
          case WORK_MODE -> List.of(job.workMode().code());
          case SENIORITY -> job.seniority().stream().map(Seniority::code).toList();
          case SOURCE -> List.of(job.source());
          case EMPLOYMENT_TYPE -> List.of(job.employmentType().code());
        };
    return values.isEmpty() || values.get(0).isEmpty() ? List.of(UNSPECIFIED) : values;
  }

  static IndexedJob fromDocument(Document document) {
    return new IndexedJob(
        JobJson.read(document.get(JOB)),
        Instant.parse(document.get(FIRST_SEEN_TEXT)),
        Instant.parse(document.get(LAST_SEEN_TEXT)),
        Boolean.parseBoolean(document.get(HIDDEN)),
        Boolean.parseBoolean(document.get(PROMOTED)));
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
