package dev.candor.core.index;

import dev.candor.core.internal.words.Words;
import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words that a text is found by, as Lucene takes them. */
final class WordStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Set<String> words;
  private Iterator<String> left;

  WordStream(String text) {
    this.words = Words.found(text);
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
