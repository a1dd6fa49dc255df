package dev.candor.cv.annotate;

import static dev.candor.cv.annotate.Marks.NOW;
import static dev.candor.cv.annotate.Marks.TEXT;
import static dev.candor.cv.annotate.Marks.anchor;
import static dev.candor.cv.annotate.Marks.mark;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.annotate.Anchors.State;
import dev.candor.cv.posting.Anchor;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.AnnotationEdit;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.TextSpan;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AnchorsTest {

  @Provide
  Arbitrary<String> postings() {
    return Arbitraries.of(
            "Bake rye bread.",
            "Python",
            "Go",
            "Google",
            " ",
            "\n",
            "\r\n- ",
            "C++ and C#",
            "für",
            "𝄞")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 500)
  void what_is_marked_in_a_text_is_exact_in_it(
      @ForAll("postings") String text,
      @ForAll @IntRange(max = 200) int one,
      @ForAll @IntRange(max = 200) int other) {
    int from = Math.min(one % text.length(), other % text.length());
    int to = Math.max(one % text.length(), other % text.length()) + 1;
    Assume.that(!text.substring(from, to).isBlank());
    Anchor anchor = Anchor.of(text, new TextSpan(from, to));
    Anchors.Resolution found = Anchors.resolve(anchor, text);
    assertEquals(State.EXACT, found.state());
    assertEquals(anchor, found.anchor());
  }

  @Property(tries = 300)
  void text_put_before_a_mark_moves_it_by_its_length(@ForAll("postings") String before) {
    Anchor anchor = anchor("Train two apprentices");
    Anchors.Resolution found = Anchors.resolve(anchor, before + "\n" + TEXT);
    assertEquals(State.MOVED, found.state());
    assertEquals(anchor.span().start() + before.length() + 1, found.anchor().span().start());
  }

  @Property(tries = 300)
  void a_place_is_always_where_the_quote_stands(@ForAll("postings") String other) {
    for (String quote : List.of("Python", "rye bread", "Kubernetes")) {
      TextSpan span = Anchors.resolve(anchor(quote), other).anchor().span();
      assertTrue(span == null || span.in(other).equals(quote), other);
    }
  }

  @Property(tries = 200)
  void every_character_of_a_sentence_leads_to_it(
      @ForAll("postings") String text, @ForAll @IntRange(max = 200) int at) {
    Anchors.sentenceAt(text, at)
        .ifPresent(
            span -> {
              assertTrue(span.start() <= at && at < span.end());
              assertEquals(span, Anchors.sentenceAt(text, span.start()).orElseThrow());
            });
  }

  @Test
  void of_repeated_words_the_marked_ones_are_found() {
    String text = "You know Go well.\nWe write Go here.\nGo is not all.";
    int second = text.indexOf("Go here");
    Anchor anchor = Anchor.of(text, new TextSpan(second, second + 2));
    String changed = "Intro.\nYou know Go well.\nWe write Go here.\nGo is not all.";
    Anchors.Resolution found = Anchors.resolve(anchor, changed);
    assertEquals(State.MOVED, found.state());
    assertEquals(changed.indexOf("Go here"), found.anchor().span().start());
  }

  @Test
  void other_white_space_does_not_lose_a_mark() {
    Anchor anchor = anchor("Train two apprentices");
    String other = TEXT.replace("Train two apprentices", "Train\u00A0two\n   apprentices");
    Anchors.Resolution found = Anchors.resolve(anchor, other);
    assertEquals(State.MOVED, found.state());
    assertEquals("Train\u00A0two\n   apprentices", found.anchor().quote());
  }

  @Test
  void a_short_word_elsewhere_is_not_what_was_marked() {
    String text = "We use Go and Rust for the data plane.";
    Anchor anchor = Anchor.of(text, new TextSpan(7, 9));
    assertEquals(State.ORPHANED, Anchors.resolve(anchor, "Google is next door.").state());
    assertEquals(
        State.ORPHANED, Anchors.resolve(anchor, "Letters: Go home by train, says he.").state());
    assertEquals(
        State.MOVED,
        Anchors.resolve(anchor, "Today: We use Go and Rust for the data plane.").state());
  }

  @Test
  void a_changed_posting_tells_what_became_of_every_mark_and_the_edits_note_it() {
    Annotations set =
        Marks.of(
            mark("py", "Python for the oven controller").build(),
            mark("tr", "Train two apprentices").build(),
            mark("rye", "Bake rye bread every night").build());
    String changed =
        TEXT.replace("- Train two apprentices\n", "").replace("Requirements", "What you bring");
    Anchors.Report report = Anchors.resolve(set, changed, NOW);
    assertEquals(State.EXACT, report.resolutions().get("rye").state());
    assertEquals(State.MOVED, report.resolutions().get("py").state());
    assertEquals(State.ORPHANED, report.resolutions().get("tr").state());
    Annotations done =
        ((EditResult.Applied) AnnotationEditor.apply("rye", set, 0, report.edits())).annotations();
    assertEquals(Anchors.hash(changed), done.settings().textHash());
    assertTrue(done.annotation("tr").orElseThrow().anchor().isOrphaned());
    // what comes back is found again
    Anchors.Report back = Anchors.resolve(done, TEXT, NOW);
    assertEquals(State.MOVED, back.resolutions().get("tr").state());
    assertTrue(Anchors.resolve(done, changed, NOW).edits().isEmpty());
  }

  @Test
  void a_quote_by_hand_finds_its_place_or_is_refused() {
    String text = "Go, Go and Rust.";
    assertEquals(11, placed(text, "Rust", null).anchor().span().start());
    assertEquals(4, placed(text, "Go", 4).anchor().span().start());
    assertTrue(
        assertThrows(InvalidInputException.class, () -> placed(text, "Go", null))
            .happened()
            .contains("more than once"));
    assertTrue(
        assertThrows(InvalidInputException.class, () -> placed(text, "Java", null))
            .happened()
            .contains("nowhere"));
  }

  private static Annotation placed(String text, String quote, Integer start) {
    TextSpan span = start == null ? null : new TextSpan(start, start + quote.length());
    Annotation one = Annotation.builder("a", new Anchor(quote, "", "", span), NOW).build();
    return ((AnnotationEdit.Add) Anchors.place(List.of(new AnnotationEdit.Add(one)), text).get(0))
        .annotation();
  }

  @Test
  void a_click_selects_a_sentence() {
    String text = "- Bake bread. Train two.\n\nEnd";
    TextSpan span = Anchors.sentenceAt(text, 16).orElseThrow();
    assertEquals("Train two.", span.in(text));
    assertTrue(Anchors.sentenceAt(text, 25).isEmpty());
    assertTrue(Anchors.sentenceAt(text, 500).isEmpty());
    assertTrue(Anchors.sentenceAt(text, -1).isEmpty());
  }
}
