package dev.candor.cv.deliver;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.candor.cv.internal.json.DeliveryJson;
import dev.candor.cv.spi.deliver.Delivery;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A delivery as one multipart body of two parts, "metadata" and "file". The same delivery gives the
 * same bytes and the same key.
 */
final class Parcel {

  private final String key;
  private final String sha256;
  private final long size;
  private final String contentType;
  private final byte[] body;

  Parcel(Delivery delivery) {
    byte[] bytes = delivery.bytes();
    size = bytes.length;
    sha256 = Hashing.sha256().hashBytes(bytes).toString();
    key = key(delivery, sha256);
    // nobody can write a file that holds a hash of itself
    String boundary = "candor-" + key;
    contentType = "multipart/form-data; boundary=" + boundary;
    DeliveryJson.FileFacts facts =
        new DeliveryJson.FileFacts(delivery.fileName(), delivery.mediaType(), size, sha256);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 2048);
    // without a type of its own: with one, common parsers of forms take a field for a file
    part(out, boundary, "name=\"metadata\"");
    write(out, DeliveryJson.write(facts, key, delivery.metadata()) + "\r\n");
    // a plain file name has neither quotes nor line ends
    String name = "name=\"file\"; filename=\"" + delivery.fileName() + "\"";
    part(
        out, boundary, name + "\r\nContent-Type: " + delivery.mediaType().replaceAll("[\r\n]", ""));
    out.writeBytes(bytes);
    write(out, "\r\n--" + boundary + "--\r\n");
    body = out.toByteArray();
  }

  private static void part(ByteArrayOutputStream out, String boundary, String rest) {
    write(out, "--" + boundary + "\r\nContent-Disposition: form-data; " + rest + "\r\n\r\n");
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String key(Delivery delivery, String sha256) {
    Hasher hasher = Hashing.sha256().newHasher();
    put(hasher, delivery.fileName());
    put(hasher, delivery.mediaType());
    put(hasher, sha256);
    for (Map.Entry<String, String> one : delivery.metadata().entrySet()) {
      put(hasher, one.getKey());
      put(hasher, one.getValue());
    }
    return hasher.hash().toString();
  }

  /** With its length, so that no two lists of texts look alike. */
  private static void put(Hasher hasher, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    hasher.putInt(bytes.length).putBytes(bytes);
  }

  /** The same for the same delivery, and for no other. */
  String key() {
    return key;
  }

  /** Of the file's content, 64 hexadecimal digits. */
  String sha256() {
    return sha256;
  }

  /** Of the file's content, in bytes. */
  long size() {
    return size;
  }

  String contentType() {
    return contentType;
  }

  /** Not copied. */
  byte[] body() {
    return body;
  }
}
