package dev.candor.core.index;

import dev.candor.core.internal.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text in the form they are found by: English plurals and inflections as their base
 * form, Arabic without article, conjunctions and endings, digits of any script as 0 to 9. A word
 * with a sign, such as "c++" or ".net", stays as it is; no word is left out.
 */
final class WordForms {

  private WordForms() {}

  /** What someone asks for; distinct, in order. */
  static Set<String> asked(String text) {
    Set<String> forms = new LinkedHashSet<>();
    try (TokenStream stream = stream(Words.asked(text))) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        forms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("words in memory cannot be read", e);
    }
    return forms;
  }

  /** What a text is found by, as Lucene takes it. */
  static TokenStream found(String text) {
    return stream(Words.found(text));
  }

  private static TokenStream stream(Set<String> words) {
    TokenStream digits = new DecimalDigitFilter(new WordStream(words));
    return new KStemFilter(new ArabicStemFilter(new ArabicNormalizationFilter(digits)));
  }

  private static final class WordStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Set<String> words;
    private Iterator<String> left;

    private WordStream(Set<String> words) {
      this.words = words;
      this.left = words.iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!left.hasNext()) {
        return false;
      }
      term.append(left.next());
      return true;
    }

    @Override
    public void reset() {
      left = words.iterator();
    }
  }
}
