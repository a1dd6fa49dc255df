package dev.candor.cv.render;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.BulletList;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** The blocks as paragraphs of a word processor. */
final class DocxBody {

  private final XWPFDocument docx;
  private final long width;

  /**
   * A body to be written.
   *
   * @param docx receives the paragraphs
   * @param width of the text, in twips
   */
  DocxBody(XWPFDocument docx, long width) {
    this.docx = docx;
    this.width = width;
  }

  /** Writes all blocks in order. */
  void write(CvDocument document) {
    document.blocks().forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof ContactBlock b) {
      paragraph("Title", List.of(b.name()), "");
      paragraph("Subtitle", List.of(b.headline()), "");
      paragraph("Contact", b.details(), " · ");
    } else if (block instanceof Heading b) {
      paragraph("Heading1", List.of(TextRun.of(b.text(), List.of())), "");
    } else if (block instanceof Paragraph b) {
      paragraph("Normal", b.runs(), " ");
    } else if (block instanceof BulletList b) {
      bullets(b.items());
    } else if (block instanceof CompetencyGroup b) {
      group(b);
    } else if (block instanceof Entry b) {
      entry(b);
    }
  }

  private void group(CompetencyGroup group) {
    if (group.skills().isEmpty()) {
      return;
    }
    XWPFParagraph paragraph = paragraph("Normal");
    if (!group.name().isEmpty()) {
      XWPFRun name = paragraph.createRun();
      name.setBold(true);
      name.setText(group.name() + ":");
      paragraph.createRun().setText(" ");
    }
    runs(paragraph, group.skills(), ", ");
  }

  private void entry(Entry entry) {
    EntryHead head = EntryHead.of(entry);
    XWPFParagraph last = null;
    for (List<TextRun> line : head.lines()) {
      String style = last == null ? "Heading2" : "Organisation";
      last = paragraph(style);
      runs(last, line, " · ");
    }
    if (last != null && !entry.dates().text().isEmpty()) {
      dates(last, entry.dates(), head.last().isEmpty());
    }
    bullets(entry.bullets());
  }

  private void dates(XWPFParagraph line, TextRun dates, boolean alone) {
    if (!alone) {
      CTTabStop tab = line.getCTP().getPPr().addNewTabs().addNewTab();
      tab.setVal(STTabJc.RIGHT);
      tab.setPos(BigInteger.valueOf(width));
      line.createRun().addTab();
    }
    XWPFRun run = line.createRun();
    run.setStyle("Dates");
    run.setText(dates.text());
  }

  private void bullets(List<TextRun> items) {
    for (int i = 0; i < items.size(); i++) {
      XWPFParagraph bullet = paragraph("ListBullet");
      runs(bullet, List.of(items.get(i)), "");
      // the first two and the last two stay together, so that no bullet stands alone
      bullet.setKeepNext(items.size() > 1 && (i == 0 || i == items.size() - 2));
    }
  }

  private void paragraph(String style, List<TextRun> runs, String separator) {
    if (runs.stream().anyMatch(run -> !run.text().isEmpty())) {
      runs(paragraph(style), runs, separator);
    }
  }

  private XWPFParagraph paragraph(String style) {
    XWPFParagraph paragraph = docx.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  private static void runs(XWPFParagraph paragraph, List<TextRun> runs, String separator) {
    boolean first = true;
    for (TextRun text : runs) {
      if (text.text().isEmpty()) {
        continue;
      }
      if (!first) {
        paragraph.createRun().setText(separator);
      }
      first = false;
      Optional<String> link = Links.of(text);
      XWPFRun run =
          link.isPresent() ? paragraph.createHyperlinkRun(link.get()) : paragraph.createRun();
      link.ifPresent(address -> run.setStyle("Hyperlink"));
      run.setText(text.text());
      run.setBold(text.marks().contains(TextRun.Mark.BOLD) || run.isBold());
      run.setItalic(text.marks().contains(TextRun.Mark.ITALIC) || run.isItalic());
    }
  }
}
