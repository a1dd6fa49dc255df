package dev.candor.cv.tailor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.ats.KeywordAtsValidator;
import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.Edit;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.spi.tailor.Tailorer;
import dev.candor.cv.tck.header.SampleMatch;
import dev.candor.cv.tck.tailor.AssertingTailorer;
import dev.candor.cv.tck.tailor.TailorerContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeywordTailorerTest extends TailorerContract {

  @Override
  protected Tailorer tailorer() {
    return new AssertingTailorer(new KeywordTailorer());
  }

  @Test
  void the_headline_names_what_the_postings_title_names() {
    ContactBlock contact = (ContactBlock) after("contact");
    assertEquals("Senior Software Engineer · Java", contact.headline().text());
  }

  @Test
  void a_buried_must_have_joins_the_competencies_and_the_postings_word_is_used() {
    CompetencyGroup platform = (CompetencyGroup) after("c-skills-2");
    // Kubernetes stands in a bullet as the posting writes it, so K8s may stay
    assertEquals(
        List.of("K8s", "Kafka", "Amazon Web Services", "PostgreSQL"), texts(platform.skills()));
    CompetencyGroup languages = (CompetencyGroup) after("c-skills-1");
    assertEquals(List.of("Java", "Kotlin", "SQL"), texts(languages.skills()));
  }

  @Test
  void the_candidates_own_wording_that_names_a_missing_keyword_takes_the_place() {
    List<String> bullets = texts(((Entry) after("role-1")).bullets());
    assertEquals(
        "Rewrote the routing engine in Java 17.",
        bullets.get(0),
        "the bullet that says Java comes first");
    assertFalse(bullets.contains("Led the rewrite of routing."));
    assertEquals(4, bullets.size());
  }

  @Test
  void validation_finds_the_result_better_in_every_figure() {
    AtsReport before = validate(SampleMatch.document());
    AtsReport after = validate(tailored());
    assertTrue(after.score() > before.score(), before.score() + " -> " + after.score());
    assertTrue(after.placement().overall() > before.placement().overall());
    assertEquals(100, after.placement().mustHave());
    assertEquals(100, after.placement().identity());
    assertTrue(after.problems().size() < before.problems().size());
  }

  @Test
  void every_single_edit_is_no_worse_and_better_in_something() {
    AtsReport before = validate(SampleMatch.document());
    for (Edit edit : edits(SampleMatch.document())) {
      AtsReport after = validate(edit.applyTo(SampleMatch.document()));
      assertTrue(after.score() >= before.score(), edit.reason());
      assertTrue(after.problems().size() <= before.problems().size(), edit.reason());
    }
  }

  @Test
  void what_is_tailored_needs_nothing_more() {
    assertEquals(List.of(), edits(tailored()));
  }

  @Property(tries = 60)
  void whatever_the_order_of_the_document_nothing_is_lost_or_invented(@ForAll Random random) {
    CvDocument document = shuffled(random);
    CvDocument changed = document;
    for (Edit edit : edits(document)) {
      changed = edit.applyTo(changed);
    }
    Profile profile = SampleMatch.profile();
    Set<String> allowed = new HashSet<>(SampleMatch.texts(profile));
    allowed.add("Amazon Web Services");
    for (Block block : changed.blocks()) {
      if (block instanceof Entry entry) {
        assertEquals(
            cited(((Entry) document.block(entry.id()).orElseThrow()).bullets()),
            cited(entry.bullets()));
        texts(entry.bullets()).forEach(text -> assertTrue(allowed.contains(text), text));
      } else if (block instanceof CompetencyGroup group) {
        texts(group.skills()).forEach(text -> assertTrue(allowed.contains(text), text));
      }
    }
    Set<String> before = Set.copyOf(validate(document).coverage().present());
    assertTrue(validate(changed).coverage().present().containsAll(before));
  }

  private static CvDocument shuffled(Random random) {
    CvDocument document = SampleMatch.document();
    for (Block block : SampleMatch.document().blocks()) {
      if (block instanceof Entry entry) {
        List<TextRun> bullets = new ArrayList<>(entry.bullets());
        Collections.shuffle(bullets, random);
        document =
            document.with(
                new Entry(
                    entry.id(),
                    entry.title(),
                    entry.organisation(),
                    entry.place(),
                    entry.dates(),
                    bullets));
      } else if (block instanceof CompetencyGroup group) {
        List<TextRun> skills = new ArrayList<>(group.skills());
        Collections.shuffle(skills, random);
        document = document.with(new CompetencyGroup(group.id(), group.name(), skills));
      }
    }
    return document;
  }

  private static Set<Object> cited(List<TextRun> runs) {
    return new HashSet<>(runs.stream().map(TextRun::evidence).toList());
  }

  private static Block after(String id) {
    return tailored().block(id).orElseThrow();
  }

  private static CvDocument tailored() {
    CvDocument document = SampleMatch.document();
    for (Edit edit : edits(document)) {
      document = edit.applyTo(document);
    }
    return document;
  }

  private static List<Edit> edits(CvDocument document) {
    return new KeywordTailorer()
        .tailor(document, SampleMatch.posting(), SampleMatch.profile(), validate(document));
  }

  private static AtsReport validate(CvDocument document) {
    return new KeywordAtsValidator()
        .validate(document, SampleMatch.posting(), SampleMatch.profile());
  }

  private static List<String> texts(List<TextRun> runs) {
    return runs.stream().map(TextRun::text).toList();
  }
}
