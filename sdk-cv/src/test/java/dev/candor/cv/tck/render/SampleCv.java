package dev.candor.cv.tck.render;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.BulletList;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The CV of an invented person, with everything a CV has. */
public final class SampleCv {

  private SampleCv() {}

  /** Two pages of work in logistics software. */
  public static CvDocument document() {
    return new CvDocument("Marit Solvang - CV", "en-GB", blocks());
  }

  /** A short document with these sentences as paragraph, bullets and a role's bullets. */
  public static CvDocument of(String... sentences) {
    return new CvDocument(
        sentences[0],
        "en",
        List.of(
            new ContactBlock(
                "contact", run("Ida Brandt"), run(sentences[0]), runs("ida@example.org")),
            new Heading("h-summary", "Summary"),
            new Paragraph("summary", runs(sentences)),
            new Heading("h-achievements", "Key Achievements"),
            new BulletList("achievements", runs(sentences)),
            new Heading("h-experience", "Experience"),
            new Entry(
                "role",
                run("Engineer"),
                run("Lysverk"),
                run(""),
                run("2019 – 2021"),
                runs(sentences))));
  }

  private static List<Block> blocks() {
    return Stream.of(top(), experience(), rest()).flatMap(List::stream).toList();
  }

  private static List<Block> top() {
    return List.of(
        new ContactBlock(
            "contact",
            run("Marit Solvang"),
            run("Staff Software Engineer · Logistics Platforms"),
            List.of(
                run("marit.solvang@example.org"),
                run("+47 22 12 34 56"),
                run("Bergen, Norway"),
                link("linkedin.com/in/marit-solvang", "https://linkedin.com/in/marit-solvang"),
                link("github.com/msolvang", "https://github.com/msolvang"))),
        new Heading("h-summary", "Summary"),
        new Paragraph(
            "summary",
            runs(
                "Staff engineer with eleven years in freight and warehouse software.",
                "Cut routing latency from 900 ms to 120 ms on a platform that plans 4.2 million"
                    + " parcels a day.",
                "Leads by writing: design notes, runbooks, and code that the next engineer can"
                    + " guess.")),
        new Heading("h-achievements", "Key Achievements"),
        new BulletList(
            "achievements",
            runs(
                "Reduced cloud spend by 38% (€1.4M a year) by moving batch planning to spot"
                    + " capacity.",
                "Led the move of 14 services from a monolith to Kubernetes with no customer"
                    + " downtime.",
                "Grew the platform team from 3 to 11 engineers in two years, with one leaver.")),
        new Heading("h-competencies", "Core Competencies"),
        new CompetencyGroup("g1", "Languages", runs("Java", "Kotlin", "Go", "C++", "SQL", "C#")),
        new CompetencyGroup(
            "g2",
            "Cloud & Platform",
            runs("Kubernetes", "AWS", "Terraform", "CI/CD", "PostgreSQL", "Kafka", ".NET interop")),
        new CompetencyGroup(
            "g3",
            "Ways of working",
            runs("Technical leadership", "Mentoring", "Incident response", "Architecture review")));
  }

  private static List<Block> experience() {
    return List.of(
        new Heading("h-experience", "Experience"),
        new Entry(
            "r1",
            run("Staff Software Engineer"),
            run("Fjordline Freight AS"),
            run("Bergen, Norway"),
            run("Mar 2020 – Present"),
            runs(
                "Own the routing engine that plans 4.2 million parcels a day across nine"
                    + " countries; p99 latency fell from 900 ms to 120 ms after a rewrite of the"
                    + " time-window solver in Java 17.",
                "Moved nightly batch planning to spot capacity and cut cloud spend by 38%, or"
                    + " €1.4M a year.",
                "Introduced design reviews and runbooks; pages out of hours dropped from 31 to 6 a"
                    + " month.",
                "Mentored eight engineers, of whom three were promoted to senior.",
                "Wrote the company's guide to PostgreSQL partitioning, used by six teams.")),
        new Entry(
            "r2",
            run("Senior Software Engineer"),
            run("Nordvik Warehousing"),
            run("Oslo, Norway"),
            run("Aug 2016 – Feb 2020"),
            runs(
                "Led the move of 14 services from a monolith to Kubernetes, with no customer"
                    + " downtime.",
                "Built the event pipeline on Kafka that carries 60,000 scans a minute at peak.",
                "Replaced a hand-kept stock count by cycle counting; count accuracy rose from"
                    + " 96.1% to 99.7%.",
                "Certified the financial workflow with an external auditor, without findings.")),
        new Entry(
            "r3",
            run("Software Engineer"),
            run("Lumen & Larch Ltd"),
            run("Edinburgh, United Kingdom"),
            run("Jan 2014 – Jul 2016"),
            runs(
                "Wrote the carrier label service in C++ and .NET, printing 250,000 labels a day.",
                "Cut the release cycle from six weeks to two days with CI/CD and contract tests.",
                "Represented the team at the carrier working group on address formats.")),
        new Entry(
            "r4",
            run("Junior Developer"),
            run("Kystdata"),
            run("Bergen, Norway"),
            run("Sep 2012 – Dec 2013"),
            runs(
                "Maintained tide and weather feeds for 40 harbours.",
                "Added alerts by SMS, taken up by 1,200 skippers in the first season.",
                "Rewrote the import of charts, from 9 hours to 35 minutes.")));
  }

  private static List<Block> rest() {
    return List.of(
        new Heading("h-education", "Education"),
        new Entry(
            "e1",
            run("MSc Computer Science"),
            run("University of Bergen"),
            run("Bergen, Norway"),
            run("2010 – 2012"),
            runs("Thesis on vehicle routing with soft time windows, graded A.")),
        new Entry(
            "e2",
            run("BSc Mathematics"),
            run("University of Oslo"),
            run("Oslo, Norway"),
            run("2007 – 2010"),
            List.of()),
        new Heading("h-certifications", "Certifications"),
        new BulletList(
            "certifications",
            runs("Certified Kubernetes Administrator, 2019", "AWS Solutions Architect, 2021")),
        new Heading("h-languages", "Languages"),
        new BulletList(
            "languages", runs("Norwegian (native)", "English (fluent)", "German (working)")));
  }

  /** Runs without evidence. */
  public static List<TextRun> runs(String... texts) {
    return Stream.of(texts).map(SampleCv::run).toList();
  }

  /** A run without evidence. */
  public static TextRun run(String text) {
    return TextRun.of(text, List.of());
  }

  /** A run that leads somewhere. */
  public static TextRun link(String text, String link) {
    return new TextRun(text, Set.of(), link, List.of());
  }
}
