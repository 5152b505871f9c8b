// Mails, as received.

/** Plain text of a mail with two alternatives. */
export function plainText(mail: string): string {
  const [head = '', ...body] = mail.replaceAll('\r\n', '\n').split(/\n\n/);
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1];
  if (boundary === undefined) return body.join('\n\n');
  const parts = body.join('\n\n').split(`--${boundary}`);
  const part = parts.find((it) => /content-type: text\/plain/i.test(it)) ?? '';
  const [fields = '', ...text] = part.trimStart().split('\n\n');
  return decoded(text.join('\n\n'), /content-transfer-encoding: *(\S+)/i.exec(fields)?.[1]);
}

function decoded(text: string, how = '7bit'): string {
  switch (how.toLowerCase()) {
    case 'base64':
      return Buffer.from(text, 'base64').toString();
    case 'quoted-printable':
      return text.replaceAll('=\n', '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    default:
      return text;
  }
}
