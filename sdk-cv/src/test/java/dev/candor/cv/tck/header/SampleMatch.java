package dev.candor.cv.tck.header;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.RoleCategory;
import dev.candor.cv.posting.Section;
import dev.candor.cv.posting.SectionKind;
import dev.candor.cv.posting.TextSpan;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.profile.SkillSet;
import dev.candor.cv.profile.SpokenLanguage;
import dev.candor.cv.profile.Variant;
import dev.candor.cv.report.Fit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An invented posting and the master CV of an invented person, who lacks some of what is asked. */
public final class SampleMatch {

  private static final String TASKS =
      "You will run the routing platform that plans parcels across nine countries.\n"
          + "You will move batch planning to cheaper cloud capacity.\n"
          + "You will mentor engineers and review designs.\n";
  private static final String MUSTS =
      "Java in production\n"
          + "Kubernetes and Terraform in operation\n"
          + "Event-driven systems with Kafka\n";
  private static final String WISHES = "Amazon Web Services\nScala\nGDPR\n";
  private static final String TEXT =
      "Senior Java Engineer at Brevik Parcels\n" + TASKS + MUSTS + WISHES;

  private SampleMatch() {}

  /** A posting for a senior engineer; asks for Scala and Terraform, which nobody here has. */
  public static Posting posting() {
    return Posting.builder(TEXT)
        .title("Senior Java Engineer")
        .company("Brevik Parcels")
        .roleCategory(RoleCategory.SENIOR_ENGINEER)
        .language("en")
        .sections(List.of(new Section(SectionKind.RESPONSIBILITIES, "", span(TASKS))))
        .requirements(
            List.of(
                must("Java in production", "Java"),
                must("Kubernetes and Terraform in operation", "Kubernetes", "Terraform"),
                must("Event-driven systems with Kafka", "Apache Kafka"),
                nice("Amazon Web Services", "AWS"),
                nice("Scala", "Scala"),
                nice("GDPR", "GDPR")))
        .skills(List.of("Java", "Kubernetes", "Terraform", "Apache Kafka", "AWS", "Scala", "GDPR"))
        .build();
  }

  /** The master CV. */
  public static Profile profile() {
    return Profile.builder(
            new Contact(
                "Marit Solvang",
                "",
                "marit.solvang@example.org",
                "+47 22 12 34 56",
                "Bergen, Norway",
                List.of()))
        .summary(
            "I am a passionate and results-oriented engineer who loves clean code."
                + " Engineer with eleven years in freight and warehouse software."
                + " Plans 4.2 million parcels a day on Java and Kubernetes.")
        .roles(roles())
        .education(
            List.of(
                new Education(
                    id("edu-1"),
                    "University of Bergen",
                    "MSc",
                    "Computer Science",
                    range(2010, 2012),
                    "",
                    List.of())))
        .credentials(
            List.of(
                new Credential(
                    id("cert-1"),
                    Credential.Kind.CERTIFICATE,
                    "Certified Kubernetes Administrator",
                    "",
                    new PartialDate(2019, null),
                    "")))
        .skills(
            List.of(
                new SkillGroup(id("skills-1"), "Languages", "", List.of("Kotlin", "Java", "SQL")),
                new SkillGroup(
                    id("skills-2"), "Platform", "", List.of("AWS", "K8s", "PostgreSQL", "Kafka")),
                new SkillGroup(id("skills-3"), "Logistics", "", List.of("Vehicle routing"))))
        .languages(List.of(new SpokenLanguage(id("lang-1"), "Norwegian", "native")))
        .yearsExperience(11)
        .build();
  }

  private static List<Role> roles() {
    return List.of(
        Role.builder("role-1", "Fjordline Freight")
            .title("Senior Software Engineer")
            .dates(new DateRange(new PartialDate(2020, 3), null, true))
            .skills(new SkillSet(List.of("Java", "Kafka"), List.of("Mentoring")))
            .achievements(
                List.of(
                    Achievement.builder(id("a-1"), "Rewrote the routing engine in Java 17.")
                        .variants(
                            List.of(
                                new Variant(
                                    "Technical",
                                    "Rewrote the routing engine in Java 17; latency fell from 900"
                                        + " ms to 120 ms."),
                                new Variant("Leadership", "Led the rewrite of routing.")))
                        .context("Planning nine countries")
                        .build(),
                    achievement(
                        "a-2", "Moved batch planning to spot capacity on AWS, 38% cheaper."),
                    achievement("a-3", "Mentored eight engineers, three were promoted to senior."),
                    achievement("a-4", "Cut pages out of hours from 31 to 6 a month.")))
            .build(),
        Role.builder("role-2", "Nordvik Warehousing")
            .title("Software Engineer")
            .dates(range(2016, 2020))
            .achievements(
                List.of(
                    achievement("b-1", "Moved 14 services to Kubernetes without downtime."),
                    achievement(
                        "b-2", "Built the Kafka pipeline that carries 60,000 scans a minute."),
                    achievement("b-3", "Mentored eight engineers; three were promoted to senior."),
                    achievement("b-4", "Raised count accuracy from 96.1% to 99.7%.")))
            .build(),
        Role.builder("role-3", "Kystdata")
            .title("Junior Developer")
            .dates(range(2012, 2016))
            .achievements(
                List.of(
                    achievement("c-1", "Kept tide feeds for 40 harbours running."),
                    achievement("c-2", "Added alerts by SMS, taken up by 1,200 skippers.")))
            .build(),
        Role.builder("role-4", "Code Club Bergen")
            .title("Teacher")
            .kind(Role.Kind.VOLUNTEER)
            .summary("Taught programming to children on Saturdays.")
            .build());
  }

  /** A document of the master CV, with the best hidden: what is asked for most stands last. */
  public static CvDocument document() {
    List<Block> blocks = new ArrayList<>();
    Contact contact = profile().contact();
    List<EvidenceId> me = List.of(EvidenceId.CONTACT);
    blocks.add(
        new Block.ContactBlock(
            "contact",
            TextRun.of(contact.name(), me),
            TextRun.of("Senior Software Engineer", List.of(id("role-1"))),
            List.of(
                TextRun.of(contact.email(), me),
                TextRun.of(contact.phone(), me),
                TextRun.of(contact.place(), me))));
    blocks.add(new Block.Heading("h-summary", "Summary"));
    blocks.add(
        new Block.Paragraph(
            "summary",
            List.of(
                TextRun.of(
                    "Engineer with eleven years in freight and warehouse software.",
                    List.of(EvidenceId.SUMMARY)))));
    blocks.add(new Block.Heading("h-competencies", "Core Competencies"));
    for (SkillGroup group : profile().skills()) {
      blocks.add(
          new Block.CompetencyGroup(
              "c-" + group.id(),
              group.name(),
              group.keywords().stream()
                  .filter(name -> !name.equals("Kafka"))
                  .map(name -> TextRun.of(name, List.of(group.id())))
                  .toList()));
    }
    blocks.add(new Block.Heading("h-experience", "Experience"));
    List<String> dates = List.of("Mar 2020 – Present", "2016 – 2020", "2012 – 2016");
    for (int at = 0; at < dates.size(); at++) {
      blocks.add(entry(profile().roles().get(at), dates.get(at)));
    }
    return new CvDocument(contact.name() + " - CV", "en", blocks);
  }

  private static Block entry(Role role, String dates) {
    List<TextRun> bullets = new ArrayList<>();
    for (Achievement achievement : role.achievements()) {
      List<EvidenceId> cited = List.of(achievement.id());
      List<Variant> variants = achievement.variants();
      // the last variant, so that another wording may serve better
      String text =
          variants.isEmpty() ? achievement.text() : variants.get(variants.size() - 1).text();
      bullets.add(0, TextRun.of(text, cited));
    }
    List<EvidenceId> frame = List.of(role.evidence());
    return new Block.Entry(
        role.id(),
        TextRun.of(role.title(), frame),
        TextRun.of(role.employer(), frame),
        TextRun.of("", List.of()),
        TextRun.of(dates, frame),
        bullets);
  }

  /** How the two fit. */
  public static Fit fit() {
    return new Fit(
        70,
        List.of(),
        List.of("Java", "Kubernetes", "Apache Kafka"),
        List.of("Terraform", "Scala"));
  }

  /** Every id that the profile gives evidence under. */
  public static Set<EvidenceId> evidence(Profile profile) {
    Set<EvidenceId> ids = new HashSet<>(Set.of(EvidenceId.CONTACT, EvidenceId.SUMMARY));
    for (Role role : profile.roles()) {
      ids.add(role.evidence());
      role.achievements().forEach(achievement -> ids.add(achievement.id()));
    }
    profile.skills().forEach(group -> ids.add(group.id()));
    profile.education().forEach(education -> ids.add(education.id()));
    profile.credentials().forEach(credential -> ids.add(credential.id()));
    profile.languages().forEach(language -> ids.add(language.id()));
    return ids;
  }

  /** Every text that the profile states, as it is written. */
  public static List<String> texts(Profile profile) {
    List<String> texts = new ArrayList<>(List.of(profile.summary(), profile.contact().headline()));
    for (Role role : profile.roles()) {
      texts.addAll(List.of(role.title(), role.employer(), role.summary()));
      texts.addAll(role.skills().hard());
      texts.addAll(role.skills().soft());
      for (Achievement achievement : role.achievements()) {
        texts.add(achievement.text());
        achievement.variants().forEach(variant -> texts.add(variant.text()));
      }
    }
    profile
        .skills()
        .forEach(
            group ->
                texts.addAll(
                    group.keywords().isEmpty() ? List.of(group.name()) : group.keywords()));
    return texts;
  }

  private static Achievement achievement(String id, String text) {
    return Achievement.builder(id(id), text).build();
  }

  private static EvidenceId id(String value) {
    return new EvidenceId(value);
  }

  private static DateRange range(int start, int end) {
    return new DateRange(new PartialDate(start, null), new PartialDate(end, null), false);
  }

  private static Requirement must(String text, String... skills) {
    return new Requirement(text, RequirementKind.MUST, span(text), List.of(skills), null);
  }

  private static Requirement nice(String text, String... skills) {
    return new Requirement(text, RequirementKind.NICE, span(text), List.of(skills), null);
  }

  private static TextSpan span(String part) {
    int start = TEXT.indexOf(part);
    return new TextSpan(start, start + part.length());
  }
}
