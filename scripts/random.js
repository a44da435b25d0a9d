/**
 * Random bytes in hex: what no other bears.
 * @param {number} bytes
 */
export const random = (bytes) =>
  [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
