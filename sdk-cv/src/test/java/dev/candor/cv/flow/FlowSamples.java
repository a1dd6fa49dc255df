package dev.candor.cv.flow;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.report.Reason;
import dev.candor.cv.report.ReasonKind;
import dev.candor.cv.report.Verdict;
import dev.candor.cv.spi.evidence.Verifier;
import java.util.ArrayList;
import java.util.List;

/** A baker, and a verifier that refuses what says "ten". */
final class FlowSamples {

  static final EvidenceId BREAD = new EvidenceId("bakery/bread");

  static final Verifier NO_TEN =
      (claim, profile) ->
          claim.text().contains("ten")
              ? new Verdict(
                  List.of(), List.of(new Reason(ReasonKind.NUMBER, 0, 3, "Nothing says 'ten'")))
              : new Verdict(claim.cited(), List.of());

  static final Profile PROFILE =
      Profile.builder(Contact.named("Ida Moen"))
          .roles(
              List.of(
                  Role.builder("bakery", "Rye & Sons")
                      .title("Baker")
                      .achievements(
                          List.of(Achievement.builder(BREAD, "Baked four breads a day").build()))
                      .build()))
          .build();

  private FlowSamples() {}

  static TextRun run(String text) {
    return TextRun.of(text, List.of(BREAD));
  }

  static Block.Entry role(String... bullets) {
    return new Block.Entry(
        "role-bakery",
        run("Baker"),
        run("Rye & Sons"),
        run(""),
        run("2020"),
        List.of(bullets).stream().map(FlowSamples::run).toList());
  }

  static CvDocument document(String headline, Block... blocks) {
    List<Block> all = new ArrayList<>();
    all.add(new Block.ContactBlock("contact", run("Ida Moen"), run(headline), List.of()));
    all.addAll(List.of(blocks));
    return new CvDocument("Ida Moen - CV", "en", all);
  }
}
