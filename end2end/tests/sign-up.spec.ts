import { PLAIN, expect, expectWrong, someone, test } from './support/test.ts';

test('a new user signs up and lands on Today, with their name in the header', { tag: PLAIN }, async ({ visitor }) => {
  const ana = someone();
  const { page } = visitor;
  await visitor.open('/');
  await visitor.header.getByRole('link', { name: 'Create an account' }).click();
  await visitor.arriveAt('/register');
  await visitor.fillSignUp(ana);
  await visitor.arriveAt('/dashboard');
  await expect(visitor.header).toContainText(ana.name);
  await expect(visitor.heading).toHaveText('A clear day');
  await expect(page).toHaveTitle('Today · Regula');
});

test('a new user gets the time zone of their browser', { tag: PLAIN }, async ({ visitor, way }) => {
  const ana = someone();
  const { page } = visitor;
  await visitor.open('/register');
  await visitor.fillSignUp(ana);
  await visitor.arriveAt('/dashboard');
  await visitor.open('/settings');
  // Without scripts the browser's time zone is unknown, so that of the server is used.
  await expect(page.getByLabel('Time zone')).toHaveValue(way === 'plain' ? 'UTC' : 'Europe/Lisbon');
});

test('a taken address is an error at its field, and name and address are kept', async ({
  ana, problems, visitor,
}) => {
  problems.allowStatus(409);
  const { page } = visitor;
  await visitor.open('/register?next=%2Fsettings');
  await visitor.fillSignUp({ name: 'Ana the Second', email: ana.email, password: 'another-lantern-entirely' });
  const email = page.getByLabel('Email');
  await expectWrong(email, 'An account with this email already exists');
  await expect(email).toHaveValue(ana.email);
  await expect(page.getByLabel('Name')).toHaveValue('Ana the Second');
  await expect(page.getByLabel('Password')).toHaveValue('');
  await expect(email).toBeFocused();

  // The requested page is kept.
  const other = someone();
  await email.fill(other.email);
  await page.getByLabel('Password').fill(other.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await visitor.arriveAt('/settings');
  await expect(visitor.header).toContainText('Ana the Second');
});

test('all invalid fields of the sign-up form are reported at once', async ({
  problems, visitor,
}) => {
  problems.allowStatus(422);
  const { page } = visitor;
  await visitor.open('/register');
  await visitor.fillSignUp({ name: '   ', email: 'ana@example', password: 'password' });
  await expectWrong(page.getByLabel('Name'), /Enter a name\./);
  await expectWrong(page.getByLabel('Email'), 'This does not look like an email address.');
  await expect(page.getByLabel('Email')).toHaveValue('ana@example');
  await expect(page.getByLabel('Name')).toBeFocused();
});

test('a common password is refused', async ({ problems, visitor }) => {
  problems.allowStatus(422);
  const ana = someone();
  const { page } = visitor;
  await visitor.open('/register');
  await visitor.fillSignUp({ ...ana, password: 'password123' });
  await expectWrong(page.getByLabel('Password'), /on every attacker's list/);
  await expect(page.getByLabel('Email')).toHaveValue(ana.email);
  await expect(page.getByLabel('Name')).toHaveValue(ana.name);
});
