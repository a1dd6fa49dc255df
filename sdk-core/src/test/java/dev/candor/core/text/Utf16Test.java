package dev.candor.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Utf16Test {

  @Test
  void a_text_of_any_script_is_read_in_either_order_of_bytes() {
    for (String text : List.of("", "Nurse\r\n\tLyon", "مهندس برمجيات", "看護師 😀", "Größe\f")) {
      for (Charset order : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        byte[] bytes = ("\uFEFF" + text).getBytes(order);
        assertTrue(Utf16.isMarked(bytes));
        assertEquals(Optional.of("\uFEFF" + text), Utf16.decode(bytes));
      }
    }
  }

  @Test
  void random_bytes_behind_a_mark_are_no_text() {
    Random random = new Random(5);
    for (int size : List.of(202, 1_002, 50_001)) {
      for (int i = 0; i < 50; i++) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        bytes[0] = (byte) (i % 2 == 0 ? 0xFF : 0xFE);
        bytes[1] = (byte) (i % 2 == 0 ? 0xFE : 0xFF);
        assertEquals(Optional.empty(), Utf16.decode(bytes), size + " bytes, " + i);
      }
    }
  }

  @Test
  void a_null_and_half_a_character_are_no_text() {
    assertEquals(
        Optional.empty(), Utf16.decode("\uFEFFa\u0000b".getBytes(StandardCharsets.UTF_16LE)));
    assertEquals(Optional.empty(), Utf16.decode(new byte[] {(byte) 0xFF, (byte) 0xFE, 65}));
    assertFalse(Utf16.isMarked("Nurse".getBytes(StandardCharsets.UTF_8)));
  }
}
