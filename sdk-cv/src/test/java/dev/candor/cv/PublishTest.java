package dev.candor.cv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.Candor;
import dev.candor.core.CandorBuilder;
import dev.candor.core.error.ConfigurationException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.deliver.Upload;
import dev.candor.cv.deliver.UploadId;
import dev.candor.cv.deliver.UploadOrder;
import dev.candor.cv.deliver.UploadState;
import dev.candor.cv.deliver.Uploads;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.deliver.Receipt;
import dev.candor.cv.tck.deliver.CrankyPublisher;
import dev.candor.cv.tck.deliver.FakePublisher;
import dev.candor.cv.tck.header.SampleMatch;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finished CV goes where a publisher brings it, and the receipt says what became of it. */
final class PublishTest {

  @TempDir Path folder;

  private static TailoredCv tailored(CandorBuilder runtime) throws InterruptedException {
    try (Candor candor = runtime.build()) {
      return CvStudio.create(candor, SampleMatch.profile()).tailor(SampleMatch.posting());
    }
  }

  private static TailoredCv tailored(Publisher publisher) throws InterruptedException {
    try (Candor candor = Candor.create()) {
      return CvStudio.builder(candor, SampleMatch.profile())
          .publisher(publisher)
          .build()
          .tailor(SampleMatch.posting());
    }
  }

  @Test
  void a_given_publisher_gets_the_file_that_was_read_back() throws Exception {
    FakePublisher fake = new FakePublisher();
    TailoredCv cv = tailored(fake);
    assertInstanceOf(Receipt.Delivered.class, cv.publish("txt", "my cv"));
    assertInstanceOf(Receipt.Delivered.class, cv.publish("TXT", "my cv"));
    assertEquals(1, fake.deliveries().size());
    assertEquals("my cv.txt", fake.deliveries().get(0).fileName());
    assertArrayEquals(cv.render("txt").bytes(), fake.deliveries().get(0).bytes());
    assertEquals(cv.posting().title(), fake.deliveries().get(0).metadata().get("job"));
  }

  @Test
  void a_folder_in_the_settings_is_a_publisher() throws Exception {
    TailoredCv cv =
        tailored(Candor.builder().setting("candor.publisher.folder", folder.toString()));
    Receipt.Delivered receipt = assertInstanceOf(Receipt.Delivered.class, cv.publish("md", "cv"));
    assertArrayEquals(cv.render("md").bytes(), Files.readAllBytes(Path.of(receipt.address())));
  }

  @Test
  void a_publisher_of_the_runtime_is_used_and_one_of_the_studio_goes_before_it() throws Exception {
    FakePublisher fake = new FakePublisher();
    TailoredCv cv = tailored(Candor.builder().use(Publisher.class, fake));
    cv.publish("txt", "cv");
    assertEquals(1, fake.deliveries().size());
    FakePublisher own = new FakePublisher();
    try (Candor candor = Candor.builder().use(Publisher.class, fake).build()) {
      CvStudio.builder(candor, SampleMatch.profile())
          .publisher(own)
          .build()
          .tailor(SampleMatch.posting())
          .publish("txt", "cv");
    }
    assertEquals(1, own.deliveries().size());
    assertEquals(1, fake.deliveries().size());
  }

  @Test
  void without_one_the_error_says_what_to_do() throws Exception {
    ConfigurationException e =
        assertThrows(
            ConfigurationException.class, () -> tailored(Candor.builder()).publish("txt", "cv"));
    assertTrue(e.getMessage().contains("candor.publisher.folder"), e.getMessage());
    assertThrows(
        ConfigurationException.class,
        () -> tailored(Candor.builder().setting("candor.publisher", "folder")));
  }

  @Test
  void one_that_fails_has_refused_and_a_path_is_no_name() throws Exception {
    TailoredCv cv = tailored(new CrankyPublisher(new FakePublisher(), 1, 1));
    assertInstanceOf(Receipt.Refused.class, cv.publish("txt", "cv"));
    assertThrows(InvalidInputException.class, () -> cv.publish("txt", "../cv"));
  }

  @Test
  void an_upload_on_record_outlasts_its_runtime_and_is_stale_when_the_document_changes()
      throws Exception {
    UploadId id = new UploadId("a-1", "txt");
    TailoredCv cv = tailored(new FakePublisher());
    try (Candor candor = kept()) {
      UploadOrder order = new UploadOrder(id, cv.delivery("txt", "my cv"), "");
      assertEquals(UploadState.DONE, CvStudio.uploads(candor).upload(order).state());
      assertArrayEquals(
          cv.render("txt").bytes(), Files.readAllBytes(folder.resolve("out/my cv.txt")));
    }
    try (Candor candor = kept()) {
      Uploads uploads = CvStudio.uploads(candor);
      assertEquals(UploadState.DONE, uploads.find(id).orElseThrow().state());
      String other = Upload.hash(cv.render("md").bytes());
      assertEquals(UploadState.STALE, uploads.note(id, other).orElseThrow().state());
    }
    try (Candor candor = Candor.create()) {
      assertThrows(ConfigurationException.class, () -> CvStudio.uploads(candor));
    }
  }

  private Candor kept() {
    return Candor.builder()
        .home(folder.resolve("home"))
        .setting("candor.publisher.folder", folder.resolve("out").toString())
        .build();
  }
}
