export const en = {
  title: "Welcome back",
  lead: "Sign in to see what today is for.",
  email: "Email",
  password: "Password",
  signIn: "Sign in",
  forgotten: "Forgotten the password?",
};
