package dev.candor.cv.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.Section;
import dev.candor.cv.posting.Statement;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PostingStructurerProperties {

  private static final PostingStructurer STRUCTURER = PostingStructurer.create();

  @Property(tries = 400)
  void sections_are_the_text_and_requirements_stand_where_they_say(
      @ForAll("postings") String text) {
    check(text);
  }

  @Property(tries = 200)
  void any_text_at_all_is_read(@ForAll String text) {
    check(text);
  }

  private static void check(String text) {
    Posting posting = STRUCTURER.structure(text);
    assertEquals(text, posting.text());
    assertEquals(text, PostingStructurerTest.joined(posting));
    int end = 0;
    for (Section section : posting.sections()) {
      assertEquals(end, section.span().start());
      end = section.span().end();
    }
    int last = 0;
    for (Requirement requirement : posting.requirements()) {
      assertEquals(requirement.text(), requirement.span().in(text));
      assertTrue(requirement.span().start() >= last, "requirements do not overlap");
      last = requirement.span().end();
    }
    List<Statement> statements = new ArrayList<>(posting.duties().responsibilities());
    statements.addAll(posting.duties().painPoints());
    statements.addAll(posting.duties().successMetrics());
    statements.forEach(one -> assertEquals(one.text(), one.span().in(text)));
    assertTrue(posting.topKeywords().size() <= 15);
    assertEquals(posting, STRUCTURER.structure(text));
  }

  @Provide
  Arbitrary<String> postings() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "# Senior Engineer",
            "**Requirements**",
            "Requirements:",
            "Responsibilities:",
            "What success looks like",
            "replace our legacy system",
            "in your first 90 days",
            "Nice to have",
            "ABOUT US",
            "Random Header",
            "-----",
            "- ",
            "• ",
            "1. ",
            "２．",
            "\t",
            "  ",
            " ",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "\uFEFF",
            "\u00A0",
            "Java",
            "Kotlin is a plus",
            "(preferred)",
            "; ",
            ", ",
            ". ",
            "5+ years of experience",
            "must have",
            "not required",
            "ideally ",
            "$100k-$120k per year",
            "Remote",
            "Anforderungen：",
            "المتطلبات:",
            "و",
            "😀",
            "(",
            ")",
            "we do not sponsor visas",
            "no agencies",
            "e.g. ",
            "Ph.D. ");
    return piece.list().ofMaxSize(40).map((List<String> pieces) -> String.join("", pieces));
  }
}
