export const en = {
  askTitle: "Set a new password",
  askLead: "We send a link to your email. It works for one hour.",
  noMail:
    "This Soloist cannot send mail yet. On the machine where it runs, set a new password with: npm run -s soloist -- user password EMAIL --password NEW",
  email: "Email",
  send: "Send the link",
  sentTitle: "Look into your mail",
  sentLead: (email: string) => `If ${email} belongs to somebody here, a link is on its way.`,
  setTitle: "Your new password",
  setLead: "All devices are signed out when it is set.",
  password: "New password",
  hint: "At least 10 characters; a short sentence is easy to remember.",
  set: "Set the password",
  doneTitle: "The new password holds",
  signIn: "Sign in",
  back: "Back to sign-in",
};
