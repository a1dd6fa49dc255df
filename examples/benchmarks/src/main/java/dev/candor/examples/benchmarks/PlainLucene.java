package dev.candor.examples.benchmarks;

import dev.candor.core.job.FacetField;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.Seniority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What one would write by hand: the same fields and sort, facets by Lucene's own facet counts. */
final class PlainLucene implements Contender {

  private static final Analyzer ANALYZER = analyzer();
  private static final FacetsConfig FACETS = facets();
  private static final FieldType WORDS = words();
  private static final Sort BEST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField("posted", SortField.Type.LONG, true),
          new SortField("id", SortField.Type.STRING));

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private @Nullable IndexSearcher counted;
  private @Nullable SortedSetDocValuesReaderState state;

  PlainLucene(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(ANALYZER).setMergeScheduler(new SerialMergeScheduler()));
    searchers = new SearcherManager(writer, null);
  }

  private static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    for (FacetField field : CandorContender.FACETS) {
      config.setMultiValued(field.code(), true);
    }
    return config;
  }

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  private static Analyzer analyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, new KStemFilter(new LowerCaseFilter(words)));
      }
    };
  }

  @Override
  public void upsert(List<Job> jobs) throws IOException {
    for (Job job : jobs) {
      writer.updateDocument(new Term("id", job.id().value()), FACETS.build(document(job)));
    }
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  private static Document document(Job job) {
    Document document = new Document();
    document.add(new StringField("id", job.id().value(), Field.Store.YES));
    document.add(new SortedDocValuesField("id", new BytesRef(job.id().value())));
    document.add(new NumericDocValuesField("posted", posted(job)));
    document.add(new StoredField("posted", posted(job)));
    document.add(new Field("title", job.title(), WORDS));
    String all = job.title() + " " + job.company() + " " + job.place() + " " + job.description();
    document.add(new Field("all", all, WORDS));
    document.add(new StoredField("title", job.title()));
    document.add(new StoredField("company", job.company()));
    document.add(new StoredField("place", job.place()));
    document.add(new StoredField("description", job.description()));
    facet(document, FacetField.COMPANY, job.company());
    facet(document, FacetField.WORK_MODE, job.workMode().code());
    facet(document, FacetField.SOURCE, job.source());
    facet(document, FacetField.EMPLOYMENT_TYPE, job.employmentType().code());
    for (Place place : job.places()) {
      facet(document, FacetField.PLACE, place.name());
    }
    for (Seniority level : job.seniority()) {
      facet(document, FacetField.SENIORITY, level.code());
    }
    return document;
  }

  private static void facet(Document document, FacetField field, String value) {
    document.add(new SortedSetDocValuesFacetField(field.code(), value));
  }

  private static long posted(Job job) {
    return job.postedAt() == null ? 0 : job.postedAt().toEpochMilli();
  }

  @Override
  public Answer query(String words) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      Object[] found =
          searcher.search(
              literal(words),
              new MultiCollectorManager(
                  new TopFieldCollectorManager(BEST, TOP, null, Integer.MAX_VALUE),
                  new FacetsCollectorManager()));
      TopFieldDocs top = (TopFieldDocs) found[0];
      List<Document> jobs = new ArrayList<>();
      for (ScoreDoc hit : top.scoreDocs) {
        jobs.add(searcher.storedFields().document(hit.doc));
      }
      List<Integer> highest = highest(searcher, (FacetsCollector) found[1]);
      return new Answer((int) top.totalHits.value, jobs.size(), highest);
    } finally {
      searchers.release(searcher);
    }
  }

  private List<Integer> highest(IndexSearcher searcher, FacetsCollector hits) throws IOException {
    if (state == null || counted != searcher) {
      state = new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), FACETS);
      counted = searcher;
    }
    Facets counts = new SortedSetDocValuesFacetCounts(state, hits);
    List<Integer> highest = new ArrayList<>();
    for (FacetField field : CandorContender.FACETS) {
      FacetResult top = counts.getTopChildren(FACET_VALUES, field.code());
      highest.add(top == null ? 0 : top.labelValues[0].value.intValue());
    }
    return highest;
  }

  private static Query literal(String words) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    try (TokenStream stream = ANALYZER.tokenStream("all", words)) {
      CharTermAttribute word = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        all.add(new TermQuery(new Term("all", word.toString())), Occur.MUST);
        all.add(new BoostQuery(new TermQuery(new Term("title", word.toString())), 4), Occur.SHOULD);
      }
      stream.end();
    }
    return all.build();
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }
}
