package dev.candor.cv.internal.lexicon;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words in the box. Immutable and thread-safe. */
public final class Lexicon {

  private static final Lexicon STANDARD = new LexiconBuilder().build();

  private final Map<String, Word> words;
  private final Map<String, Word> byStem;
  private final Phrases phrases;

  Lexicon(Map<String, Word> words, Map<String, Word> byStem, Phrases phrases) {
    this.words = words;
    this.byStem = byStem;
    this.phrases = phrases;
  }

  /** Always the same value. */
  public static Lexicon standard() {
    return STANDARD;
  }

  /** Phrases that stand for one word. */
  public Phrases phrases() {
    return phrases;
  }

  /** What is known of a folded word; of a word nobody knows, its stem. */
  public Word word(String folded) {
    Word known = words.get(folded);
    if (known != null) {
      return known;
    }
    String singular = Morphology.singular(folded);
    known = words.get(singular);
    if (known != null) {
      return known;
    }
    String stem = Morphology.stem(folded);
    Word relative = byStem.get(stem);
    if (relative != null) {
      return new Word(
          relative.family(),
          relative.keys(),
          relative.proves(),
          relative.act(),
          forms(folded),
          relative.tags(),
          true);
    }
    List<String> keys = List.of(stem);
    int forms = forms(folded);
    Act act = (forms & ~Form.NOUN.bit()) != 0 ? Act.DO : Act.NONE;
    return new Word(stem, keys, keys, act, forms, 0, false);
  }

  /** The entry as the data has it, or null. */
  public @Nullable Word known(String folded) {
    return words.get(folded);
  }

  private static int forms(String folded) {
    if (folded.length() > 4 && folded.endsWith("ed") && !folded.endsWith("eed")) {
      return Form.PAST.bit() | Form.NOUN.bit();
    }
    if (folded.length() > 5 && folded.endsWith("ing")) {
      return Form.GERUND.bit() | Form.NOUN.bit();
    }
    if (folded.length() > 5
        && (folded.endsWith("ize") || folded.endsWith("ate") || folded.endsWith("ify"))) {
      return Form.BASE.bit() | Form.NOUN.bit();
    }
    return Form.NOUN.bit();
  }
}
