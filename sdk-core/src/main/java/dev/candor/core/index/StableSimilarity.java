package dev.candor.core.index;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * Scores by the job and the query alone: a word found counts the same however many other jobs have
 * it, and counts more where fewer words stand around it.
 */
final class StableSimilarity extends BM25Similarity {

  private static final float WORDS_OF_A_TITLE = 5;
  private static final float WORDS_OF_A_POSTING = 250;

  @Override
  protected float idf(long docFreq, long docCount) {
    return 1;
  }

  @Override
  protected float avgFieldLength(CollectionStatistics statistics) {
    return statistics.field().equals(JobDocuments.TITLE) ? WORDS_OF_A_TITLE : WORDS_OF_A_POSTING;
  }
}
