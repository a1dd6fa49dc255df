package dev.candor.cv.header;

import dev.candor.core.text.Sentences;
import dev.candor.core.text.Tokens;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Persona;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.relevance.PlainSpeech;
import dev.candor.cv.relevance.RoleFocus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Two or three sentences of the candidate's own that answer the posting best. */
final class ValueProposition {

  static final int MOST_WORDS = 40;
  private static final int LIST_OF_SKILLS = 6;
  private static final int LEAST_WORDS = 4;

  private final Keywords keywords;
  private final RoleFocus focus;
  private final List<String> names;
  private final List<String> sentences;
  private final @Nullable Persona persona;

  ValueProposition(Posting posting, Profile profile, Keywords keywords) {
    this.keywords = keywords;
    this.focus = RoleFocus.of(posting.roleCategory());
    this.persona = posting.annotations().persona();
    this.names = Tokens.words(profile.contact().name());
    this.sentences =
        Sentences.split(profile.summary()).stream().filter(ValueProposition::isSentence).toList();
  }

  /** Sentences in the candidate's order. */
  List<TextRun> write(Achievements achievements) {
    List<TextRun> runs = new ArrayList<>();
    for (String sentence : best()) {
      runs.add(TextRun.of(sentence, List.of(EvidenceId.SUMMARY)));
    }
    boolean figure = runs.stream().anyMatch(run -> PlainSpeech.hasScale(run.text()));
    if (!figure && achievements.areMany()) {
      int room = MOST_WORDS - runs.stream().mapToInt(run -> words(run.text())).sum();
      achievements.figure(room).ifPresent(run -> runs.add(stopped(run)));
    }
    if (runs.isEmpty()) {
      opening().forEach(text -> runs.add(TextRun.of(text, List.of(EvidenceId.SUMMARY))));
    }
    if (runs.isEmpty() && persona != null) {
      opening(Sentences.split(persona.statement()))
          .forEach(text -> runs.add(TextRun.of(text, persona.evidence())));
    }
    return runs;
  }

  static int words(String text) {
    return text.strip().split("\\s+", -1).length;
  }

  /** The sentences worth most that fit together. */
  private List<String> best() {
    double[] worth = IntStream.range(0, sentences.size()).mapToDouble(this::worth).toArray();
    List<Integer> ranked =
        IntStream.range(0, worth.length)
            .boxed()
            .filter(at -> worth[at] > 0)
            .sorted(Comparator.comparingDouble((Integer at) -> -worth[at]).thenComparing(at -> at))
            .toList();
    List<Integer> taken = new ArrayList<>();
    int words = 0;
    for (int at : ranked) {
      int more = words(sentences.get(at));
      if (words + more <= MOST_WORDS) {
        taken.add(at);
        words += more;
      }
    }
    return taken.stream().sorted().map(sentences::get).toList();
  }

  private double worth(int at) {
    String text = sentences.get(at);
    if (!isPlain(text)) {
      return 0;
    }
    // the first says what the candidate is
    double worth = sentences.subList(0, at).stream().noneMatch(this::isPlain) ? 1 : 0;
    Set<Keyword> named = keywords.in(text);
    worth += Math.min(4, named.stream().mapToInt(keyword -> keyword.isMust() ? 2 : 1).sum());
    worth += focus.isIn(Set.copyOf(Tokens.words(text))) ? 1 : 0;
    worth += PlainSpeech.hasScale(text) ? 1 : 0;
    return worth + (keywords.jobName().filter(text::contains).isPresent() ? 1 : 0);
  }

  private boolean isPlain(String text) {
    boolean list = keywords.taxonomy().in(text).size() >= LIST_OF_SKILLS;
    boolean thirdPerson = !names.isEmpty() && Tokens.words(text).contains(names.get(0));
    return !list && !thirdPerson && !PlainSpeech.hasPronoun(text) && !PlainSpeech.hasCliche(text);
  }

  /** The summary from its start, as far as it fits: there is no choice. */
  private List<String> opening() {
    return opening(sentences);
  }

  private static List<String> opening(List<String> sentences) {
    List<String> opening = new ArrayList<>();
    int words = 0;
    for (String sentence : sentences) {
      words += words(sentence);
      if (words > MOST_WORDS) {
        break;
      }
      opening.add(sentence);
    }
    return opening;
  }

  private static boolean isSentence(String text) {
    return words(text) >= LEAST_WORDS && !text.endsWith("!") && !text.startsWith("(");
  }

  /** A bullet may end without a stop; a sentence among others does not. */
  private static TextRun stopped(TextRun run) {
    char last = run.text().charAt(run.text().length() - 1);
    return Character.isLetterOrDigit(last) || last == '%'
        ? TextRun.of(run.text() + ".", run.evidence())
        : run;
  }
}
