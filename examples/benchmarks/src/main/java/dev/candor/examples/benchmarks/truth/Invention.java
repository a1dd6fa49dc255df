package dev.candor.examples.benchmarks.truth;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillSet;
import dev.candor.cv.report.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One invented person with the sentences about them. The same seed gives the same. */
final class Invention {

  /** A sentence about the person, and whether it follows from the profile. */
  record Case(Profile profile, Claim claim, String kind, boolean follows) {}

  private static final List<String> EMPLOYERS =
      List.of("Brenford", "Oakmere", "Talvik", "Larkhill", "Quenby", "Sorrento Bay", "Zelmar");
  private static final String NOWHERE = "Pinehurst";

  private final Trade trade;
  private final SplittableRandom random;
  private final List<List<Deed>> deeds = List.of(new ArrayList<>(), new ArrayList<>());

  Invention(Trade trade, long seed) {
    this.trade = trade;
    this.random = new SplittableRandom(seed);
  }

  List<Case> cases() {
    int swap = random.nextInt(2);
    List<String> tools = List.of(tool(0), tool(1));
    for (int at = 0; at < trade.lines().size(); at++) {
      int role = (at + swap) % 2;
      deeds.get(role).add(deed(trade.lines().get(at), role == 0, tools.get(role)));
    }
    int first = random.nextInt(EMPLOYERS.size() - 1);
    List<String> employers = List.of(EMPLOYERS.get(first), EMPLOYERS.get(first + 1));
    Profile profile = profile(employers, tools);
    List<Case> cases = new ArrayList<>();
    for (int role = 0; role < 2; role++) {
      of(profile, role, employers, cases);
    }
    return cases;
  }

  /** Each role has half of the tools of the trade, one of them used in the deeds. */
  private String tool(int role) {
    List<String> tools = trade.tools();
    return tools.get(role * (tools.size() / 2) + random.nextInt(tools.size() / 2));
  }

  private Deed deed(Line line, boolean lasts, String tool) {
    Results results = new Results(trade, random);
    Works works = new Works(trade, random);
    int place = trade.tools().indexOf(tool);
    String notUsed = trade.tools().get((place + trade.tools().size() / 2) % trade.tools().size());
    return switch (line.shape()) {
      case "change" -> results.change(line);
      case "share" -> results.share(line);
      case "saved" -> results.saved(line);
      case "team" -> works.team(line, lasts);
      case "made" -> works.made(line, tool, notUsed);
      case "count" -> works.count(line, lasts);
      case "taught" -> works.taught(line);
      case "helped" -> works.helped(line);
      case "reach" -> works.reach(line);
      case "pair" -> works.pair(line);
      default -> throw new IllegalArgumentException(line.shape());
    };
  }

  private Profile profile(List<String> employers, List<String> tools) {
    DateRange now = new DateRange(new PartialDate(2019, 3), null, true);
    DateRange before = new DateRange(new PartialDate(2014, 6), new PartialDate(2019, 2), false);
    List<Role> roles = new ArrayList<>();
    for (int role = 0; role < 2; role++) {
      List<Achievement> achievements = new ArrayList<>();
      for (Deed deed : deeds.get(role)) {
        EvidenceId id = new EvidenceId("r" + role + "-" + achievements.size());
        achievements.add(Achievement.builder(id, deed.fact()).build());
      }
      roles.add(
          Role.builder("r" + role, employers.get(role))
              .title(trade.titles().get(role))
              .dates(role == 0 ? now : before)
              .skills(new SkillSet(List.of(tools.get(role)), List.of()))
              .achievements(achievements)
              .build());
    }
    Contact contact = new Contact("Rowan Ashby", trade.titles().get(0), "", "", "", List.of());
    return Profile.builder(contact).roles(roles).build();
  }

  private void of(Profile profile, int role, List<String> employers, List<Case> cases) {
    for (Deed deed : deeds.get(role)) {
      deed.same().forEach(said -> cases.add(of(profile, role, said, true)));
      deed.other().forEach(said -> cases.add(of(profile, role, said, false)));
    }
    List<Deed> own = deeds.get(role);
    List<Deed> others = deeds.get(1 - role);
    for (int at = 0; at < own.size(); at++) {
      Deed deed = own.get(at);
      Deed other = others.get(at % others.size());
      add(profile, role, "borrowed", other.fact(), cases);
      add(profile, role, "borrowed", deed.open() + " and " + lower(other.fact()), cases);
      add(profile, role, "employer", deed.open() + " at " + NOWHERE, cases);
      add(
          profile,
          role,
          "employer",
          "At " + employers.get(1 - role) + ", " + lower(deed.fact()),
          cases);
      add(profile, role, "date", deed.open() + " in " + (2003 + at), cases);
      add(profile, role, "date", "Since 2011, " + lower(deed.fact()), cases);
      add(profile, role, "title", "As " + trade.titles().get(2) + ", " + lower(deed.fact()), cases);
      Deed next = own.get((at + 1) % own.size());
      add(profile, role, "cause", deed.open() + ", so that the team " + lower(next.fact()), cases);
    }
    String title = trade.titles().get(2);
    add(profile, role, "title", title + " at " + employers.get(role), cases);
    add(profile, role, "title", "Worked as " + title, cases);
    add(profile, role, "title", "Senior " + trade.titles().get(role), cases);
  }

  private static void add(Profile profile, int role, String kind, String text, List<Case> cases) {
    cases.add(of(profile, role, new Deed.Said(kind, text), false));
  }

  private static Case of(Profile profile, int role, Deed.Said said, boolean follows) {
    Claim claim = new Claim(said.text(), Claim.Section.BULLET, "r" + role, List.of());
    return new Case(profile, claim, said.kind(), follows);
  }

  private static String lower(String sentence) {
    boolean name = sentence.startsWith("EUR");
    return name ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
