// Text as UTF-8, for what counts bytes. The core has no TextEncoder.

/** The bytes of a text with every CRLF and lone CR as one LF; half a surrogate pair as U+FFFD. */
export function utf8WithLineFeeds(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length);
  let length = 0;
  for (let offset = 0; offset < text.length; offset++) {
    let point = text.charCodeAt(offset);
    if (point === 13 /* CR */) {
      if (text.charCodeAt(offset + 1) === 10) offset++;
      point = 10;
    } else if (point >= 0xd800 && point <= 0xdfff) {
      point = text.codePointAt(offset) ?? 0xfffd;
      if (point > 0xffff) offset++;
      else point = 0xfffd;
    }
    if (point < 0x80) bytes[length++] = point;
    else {
      // The first byte says how many follow with six bits each.
      if (point < 0x800) bytes[length++] = 0xc0 | (point >> 6);
      else {
        if (point < 0x10000) bytes[length++] = 0xe0 | (point >> 12);
        else {
          bytes[length++] = 0xf0 | (point >> 18);
          bytes[length++] = 0x80 | ((point >> 12) & 0x3f);
        }
        bytes[length++] = 0x80 | ((point >> 6) & 0x3f);
      }
      bytes[length++] = 0x80 | (point & 0x3f);
    }
  }
  return bytes.subarray(0, length);
}
